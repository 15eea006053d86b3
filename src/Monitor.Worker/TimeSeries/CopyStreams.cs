using System.Collections.Immutable;
using Monitor.Rules.Evaluation;
using Monitor.Worker.Operations;
using Monitor.Worker.Record;

namespace Monitor.Worker.TimeSeries;

/// <summary>Everything of a record that is copied.</summary>
internal sealed class CopyStreams(MonitorRecord record, RuleSet rules)
{
    /// <summary>The streams, to be disposed of by whoever reads them. Figures of a drill are marked as such.</summary>
    public async Task<ImmutableArray<ICopyStream>> OpenAsync(CancellationToken cancellationToken)
    {
        var mode = await ModeAsync(cancellationToken);
        return [new ObservationStream(record, rules, mode), new SnapshotStream(record, mode), new AlertStream(record, mode)];
    }

    /// <summary>The value of the tag that tells made figures from live ones.</summary>
    public async Task<string> ModeAsync(CancellationToken cancellationToken) =>
        await DrillMark.IsDrillAsync(record, cancellationToken) ? Measurement.Drill : Measurement.Live;
}
