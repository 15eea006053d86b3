using System.Collections.Immutable;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Panels;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Record;

namespace Monitor.Worker.DataQuality;

/// <summary>暂不采用的数值: what the record holds and no judgement rests on, because it is not plausible.</summary>
internal sealed class WithheldFigures(MonitorRecord record, RuleSet rules, TimeProvider clock)
{
    /// <summary>What is held back now, by indicator, region and period.</summary>
    public async Task<ImmutableArray<WithheldFigure>> ReadAsync(CancellationToken cancellationToken)
    {
        var feed = new PanelFeed(rules, new Panel(rules));
        feed.TakeArrivals(record.ReadObservations(0), [], StoredState.Empty);
        feed.TakeAdjustments(record.ReadAdjustments(0), StoredState.Empty);
        feed.TakeDeliveries(await record.Imports.ListAsync(0, int.MaxValue, cancellationToken), StoredState.Empty);
        feed.AdvanceTo(clock.GetUtcNow());
        feed.Panel.Settle();
        return [.. feed.Panel.Withheld];
    }
}
