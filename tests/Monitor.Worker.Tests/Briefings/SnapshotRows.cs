using Monitor.Rules.Evaluation;
using Monitor.Testing;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Briefings;

/// <summary>Snapshots of the sample province as the record gives them.</summary>
internal static class SnapshotRows
{
    public static SnapshotRow Of(Snapshot snapshot) => new()
    {
        Id = SampleProvince.SnapshotId,
        Moment = snapshot.KnownAt,
        RuleVersion = snapshot.RuleVersion,
        AuditHead = new AuditHead(128, "3f2a9c1b7d02e5aa41d6"),
        State = ReadOnlyMemory<byte>.Empty,
        Body = EvaluationJson.Write(snapshot),
    };
}
