using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Evaluation;
using Monitor.Worker.Record;

namespace Monitor.Worker.Evaluation;

/// <summary>Alerts and their changes as the record keeps them.</summary>
internal static class AlertRows
{
    /// <summary>The alerts that an evaluation changed, as they stand after it; one that ended as it stood before.</summary>
    public static ImmutableArray<AlertRow> After(EvaluationState before, EvaluationResult result)
    {
        var changed = result.Changes.Select(c => c.Number).ToHashSet(StringComparer.Ordinal);
        var standing = result.State.OpenAlerts().Where(a => changed.Contains(a.Number)).ToDictionary(a => a.Number, StringComparer.Ordinal);
        var ended = before.OpenAlerts().Where(a => changed.Contains(a.Number) && !standing.ContainsKey(a.Number));
        return
        [
            .. standing.Values.Select(alert => Of(alert, null)).Concat(ended.Select(alert => Of(alert, result.State.KnownAt))).OrderBy(row => row.Number, StringComparer.Ordinal),
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
