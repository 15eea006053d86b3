using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.Notifications;

namespace Monitor.Worker.Texts;

/// <summary>Fills texts in with all their samples, as the service and as a drill would.</summary>
internal sealed class TextWalk(MonitorConfiguration configuration)
{
    /// <summary>What comes out, in the order of the groups and their samples. The texts must have been found readable before.</summary>
    public IEnumerable<TextOutcome> Outcomes(IEnumerable<TextGroup> groups)
    {
        var trace = new TextTrace();
        ImmutableArray<SampleSetting> settings =
        [
            .. ((bool[])[false, true]).Select(isDrill => new SampleSetting(configuration, new ServiceLabel(configuration.Service.Title, isDrill, configuration.Service.Mode == ServiceMode.Trial), trace)),
        ];
        return groups.SelectMany(group => settings.SelectMany(setting => group.Samples(setting).SelectMany(sample => Filled(sample, setting))));
    }

    private static IEnumerable<TextOutcome> Filled(TextSample sample, SampleSetting setting)
    {
        setting.Trace.Take();
        var filled = sample.Fill().ToArray();
        var used = setting.Trace.Take();
        return filled.Select(text => new TextOutcome(
            $"{(setting.Label.IsDrill ? "演练、" : "")}{sample.Name}", used.FirstOrDefault(one => one.Form == text.Form).File, text, sample.MayBeCut));
    }
}
