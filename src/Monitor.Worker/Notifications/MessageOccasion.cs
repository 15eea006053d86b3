using System.Collections.Immutable;
using Monitor.Rules.Evaluation;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Record;

namespace Monitor.Worker.Notifications;

/// <summary>The evaluation that messages tell of.</summary>
/// <param name="Rules">What it judged by.</param>
/// <param name="Snapshot">What it saw and decided.</param>
/// <param name="SnapshotId">The id of that.</param>
/// <param name="Audit">The end of the audit log as the evaluation leaves it.</param>
/// <param name="MadeUpAt">补评: when it was really run, where that was late; null where it ran in time.</param>
internal sealed record MessageOccasion(RuleSet Rules, Snapshot Snapshot, string SnapshotId, AuditHead Audit, DateTimeOffset? MadeUpAt)
{
    /// <summary>The open case that lists each alert, by the alert's number; empty where there are no cases.</summary>
    public ImmutableSortedDictionary<string, CaseReference> Cases { get; init; } = TakenCases.None.OfAlert;

    /// <summary>Makes what people may acknowledge the cases with; nothing unless told.</summary>
    public OffersFor Offers { get; init; } = TakenCases.None.Offers;

    /// <summary>Counts the messages of a case to an address; nobody counts unless told.</summary>
    public NextSequence NextSequence { get; init; } = (_, _, _) => 0;
}
