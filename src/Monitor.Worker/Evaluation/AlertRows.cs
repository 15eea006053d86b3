using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Evaluation;
using Monitor.Worker.Record;

namespace Monitor.Worker.Evaluation;

/// <summary>Alerts and their changes as the record keeps them.</summary>
internal static class AlertRows
{
    /// <summary>The alerts that an evaluation changed, as they stand after it; one that ended, as it stood when it ended.</summary>
    public static ImmutableArray<AlertRow> After(EvaluationState before, EvaluationResult result)
    {
        var known = before.OpenAlerts().Concat(before.Departed).Concat(result.State.OpenAlerts()).GroupBy(a => a.Number, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        var standing = result.State.OpenAlerts().Select(a => a.Number).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. result.Changes
                .GroupBy(c => c.Number, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => Of(known.GetValueOrDefault(g.Key) ?? Fleeting([.. g]), standing.Contains(g.Key) ? null : result.State.KnownAt)),
        ];
    }

    public static AlertChangeRow Of(AlertChange change, string snapshotId) => new()
    {
        AlertNumber = change.Number,
        Moment = change.At,
        Change = change.Kind.ToString(),
        FromGrade = change.From,
        ToGrade = change.To,
        Period = change.Period.ToString(),
        Reason = change.Evidence.Sentence,
        Figures = EvaluationJson.WriteText(change.Evidence),
        SnapshotId = snapshotId,
    };

    /// <summary>An alert that rose and ended within one evaluation, when several periods came in at once: no state ever held it.</summary>
    private static Alert Fleeting(AlertChange[] changes) => new()
    {
        Number = changes[0].Number,
        RuleId = changes[0].RuleId,
        Region = changes[0].Region,
        IsData = changes[0].IsData,
        Grade = changes[^1].From,
        Peak = changes.Max(c => c.To),
        RaisedAt = changes[0].At,
        RaisedPeriod = changes[0].Period,
        ChangedAt = changes[^1].At,
        Period = changes[^1].Period,
        Evidence = changes[^1].Evidence,
    };

    private static AlertRow Of(Alert alert, DateTimeOffset? endedAt) => new()
    {
        Number = alert.Number,
        Rule = alert.RuleId,
        Region = alert.Region,
        Kind = alert.IsData ? "data" : "unemployment",
        Grade = alert.Grade,
        Peak = alert.Peak,
        Status = endedAt is not null ? "ended" : alert.Proposed is not null ? "lowering_proposed" : alert.FrozenSince is not null ? "frozen" : "active",
        RaisedAt = alert.RaisedAt,
        ChangedAt = endedAt ?? alert.ChangedAt,
        EndedAt = endedAt,
        Json = EvaluationJson.WriteText(alert),
    };
}
