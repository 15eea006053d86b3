using System.Collections.Immutable;
using Monitor.Rules.Briefings.Composition;
using Monitor.Rules.Evaluation;
using Monitor.Worker.Cases;
using Monitor.Worker.DataQuality;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Briefings;

/// <summary>Reads from the record what briefings are composed of, as it was known at a snapshot: the same snapshot gives the same matter, whatever came since.</summary>
internal sealed class MatterReading(MonitorRecord record, CaseReview cases, QualityReview quality, BriefingPolicy policy, ServiceLabel label)
{
    private const int StepDays = 14; // what a snapshot tells of reports and changes reaches further back than this

    /// <summary>The matter of every edition over some days.</summary>
    /// <param name="rules">The rules in force.</param>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<BriefingMatter> ReadAsync(RuleSet rules, SnapshotRow snapshot, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var days = to.DayNumber - from.DayNumber + 1;
        var previous = await record.Evaluations.SnapshotBeforeAsync(snapshot.Moment.AddDays(-days).AddTicks(1), cancellationToken);
        var (reporting, quarantine) = await quality.ReportingAsync(snapshot.Moment, cancellationToken);
        return new BriefingMatter
        {
            Rules = rules,
            Snapshot = EvaluationJson.ReadSnapshot(snapshot.Body.Span),
            SnapshotId = snapshot.Id,
            Issuer = label.Title,
            Policy = policy,
            Previous = previous is null ? null : EvaluationJson.ReadSnapshot(previous.Body.Span),
            Earlier = await EarlierAsync(rules, snapshot, from.AddDays(-days), cancellationToken),
            Reporting = reporting,
            Quarantine = quarantine,
            CaseFrame = cases.Frame,
            Cases = await cases.ReadAsync(snapshot, rules.StartOf(to.AddDays(-Math.Max(7 * policy.ScoreWeeks, 2 * days))), cancellationToken),
        };
    }

    /// <summary>Snapshots that reach back to a day; none where the last one does.</summary>
    private async Task<ImmutableArray<Snapshot>> EarlierAsync(RuleSet rules, SnapshotRow snapshot, DateOnly first, CancellationToken cancellationToken)
    {
        var earlier = ImmutableArray.CreateBuilder<Snapshot>();
        var seen = snapshot.Id;
        for (var moment = snapshot.Moment; rules.DayOf(moment).AddDays(-StepDays - 1) > first; moment = moment.AddDays(-StepDays))
        {
            if (await record.Evaluations.SnapshotBeforeAsync(moment.AddDays(-StepDays).AddTicks(1), cancellationToken) is not { } row)
            {
                break;
            }

            if (row.Id != seen)
            {
                earlier.Add(EvaluationJson.ReadSnapshot(row.Body.Span));
                seen = row.Id;
            }
        }

        return earlier.ToImmutable();
    }
}
