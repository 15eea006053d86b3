namespace Monitor.Worker.Auditing;

/// <summary>The first place where the audit log is not whole.</summary>
/// <param name="Seq">The row.</param>
/// <param name="Fault">What is wrong.</param>
/// <param name="Message">The same in Chinese.</param>
internal sealed record AuditBreak(long Seq, AuditFault Fault, string Message);
