using System.Collections.Immutable;
using System.Globalization;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.Texts;

/// <summary>Holds the texts of a profile against what they are filled in with: each is read, filled in with every sample, and what comes out is held to its rules.</summary>
internal sealed class TextCheck(MonitorConfiguration configuration)
{
    private readonly ImmutableSortedDictionary<string, string> texts = configuration.Texts;
    private readonly ImmutableArray<TextGroup> groups = TextRegistry.Of(configuration);
    private readonly TextRules rules = new(configuration);

    /// <summary>Everything that is wrong, in Chinese with file, line and column, and with the sample where it comes out of one.</summary>
    public ImmutableArray<ConfigError> Check()
    {
        ImmutableArray<TextGroup> used = [.. groups.Where(group => group.IsUsed)];
        ImmutableArray<ConfigError> unreadable = [.. used.SelectMany(group => group.Entries).SelectMany(entry => entry.Check(texts)), .. Strangers()];
        return unreadable.IsEmpty ? [.. used.SelectMany(group => group.Entries).SelectMany(rules.OfSource), .. OfSamples(used)] : unreadable;
    }

    /// <summary>Files that are no texts at all.</summary>
    private IEnumerable<ConfigError> Strangers()
    {
        var entries = groups.SelectMany(group => group.Entries).ToArray();
        return texts.Keys.Where(file => !entries.Any(entry => entry.Name == file || entry.IsOver(file))).Select(file => new ConfigError(
            $"texts/{file}.liquid", 1, 1, "", $"系统没有“{file}”这种文本{(NearestName.Of(file, entries.Select(entry => entry.Name)) is { } nearest ? $"，是否应为“{nearest}”？" : "")}；请改名或者删去"));
    }

    /// <summary>A fault that several samples of a text show is told once, with the first of them.</summary>
    private IEnumerable<ConfigError> OfSamples(ImmutableArray<TextGroup> used) => new TextWalk(configuration).Outcomes(used)
        .SelectMany(outcome => rules.Of(outcome).Select(fault => (outcome.File, outcome.Sample, Fault: fault)))
        .GroupBy(one => (one.File, one.Fault))
        .Select(alike => Error(alike.Key.File, alike.Key.Fault, [.. alike.Select(one => one.Sample).Distinct()]));

    private static ConfigError Error(string? file, string fault, ImmutableArray<string> samples)
    {
        var which = $"样例“{samples[0]}”{(samples.Length > 1 ? string.Create(CultureInfo.InvariantCulture, $"等{samples.Length}个") : "")}";
        return file is null
            ? new ConfigError("service.yaml", 1, 1, "channels", $"系统自拟的短信，{which}填写后{fault}")
            : new ConfigError($"texts/{file}.liquid", 1, 1, "", $"{which}填写后{fault}");
    }
}
