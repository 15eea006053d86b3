using Monitor.Worker.Record;

namespace Monitor.Worker.Backups;

/// <summary>What a copy of the record was found to hold.</summary>
/// <param name="Bytes">Its size.</param>
/// <param name="AuditHead">The last row of its audit log (审计校验码).</param>
/// <param name="EvaluatedAt">The moment of its last evaluation; null where there was none.</param>
internal sealed record BackupState(long Bytes, AuditHead AuditHead, DateTimeOffset? EvaluatedAt);
