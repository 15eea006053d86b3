using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Evaluation;
using Monitor.Worker.Record;

namespace Monitor.Worker.Evaluation;

/// <summary>Decides and writes the messages of one evaluation, on the complete set of its changes; after an outage also of those before it that nobody was told of yet.</summary>
/// <param name="changes">The changes; not empty.</param>
/// <param name="snapshot">The snapshot they render from.</param>
/// <param name="snapshotId">Its id.</param>
/// <param name="now">When the evaluation ran, which after an outage is later than the moments of its changes.</param>
/// <param name="audit">The end of the audit log, the changes included.</param>
/// <param name="next">Counts the messages of a case to an address.</param>
/// <param name="cases">What the changes did to the cases.</param>
internal delegate ImmutableArray<OutboxMessage> ComposeMessages(
    ImmutableArray<AlertChange> changes, Snapshot snapshot, string snapshotId, DateTimeOffset now, AuditHead audit, NextSequence next, TakenCases cases);
