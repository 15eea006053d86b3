using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles;

namespace Monitor.Worker.Texts;

/// <summary>Shows texts as samples fill them in.</summary>
internal static class TextPreview
{
    /// <summary>The names of the texts that the profile uses.</summary>
    public static IEnumerable<string> Names(MonitorConfiguration configuration) => Used(configuration).SelectMany(group => group.Entries).Select(entry => entry.Name).Order(StringComparer.Ordinal);

    /// <summary>The samples of a text, or of all texts whose names begin so; of several that come out alike the first. Empty where there is no such text.</summary>
    public static ImmutableArray<(string Sample, ImmutableArray<TextOutcome> Outcomes)> Of(MonitorConfiguration configuration, string name)
    {
        bool IsMeant(string? file) => file is not null && (file == name || file.StartsWith(name + ".", StringComparison.Ordinal));
        var groups = Used(configuration).Where(group => group.Entries.Any(entry => IsMeant(entry.Name) || entry.IsOver(name)));
        return
        [
            .. new TextWalk(configuration).Outcomes(groups)
                .Where(outcome => IsMeant(outcome.File))
                .GroupBy(outcome => outcome.Sample, StringComparer.Ordinal)
                .Select(alike => (alike.Key, alike.DistinctBy(outcome => (outcome.File, outcome.Filled.Text)).ToImmutableArray()))
                .DistinctBy(sample => string.Concat(sample.Item2.Select(outcome => outcome.Filled.Text)), StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<TextGroup> Used(MonitorConfiguration configuration) => TextRegistry.Of(configuration).Where(group => group.IsUsed);
}
