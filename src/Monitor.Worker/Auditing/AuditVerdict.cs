using Monitor.Worker.Record;

namespace Monitor.Worker.Auditing;

/// <summary>What came of checking the audit log.</summary>
/// <param name="Head">The last row that is whole; where nothing is broken, the end of the log.</param>
/// <param name="Broken">The first place that is not; null where there is none.</param>
internal sealed record AuditVerdict(AuditHead Head, AuditBreak? Broken)
{
    public bool IsWhole => Broken is null;
}
