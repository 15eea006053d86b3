using Monitor.Worker.Intake.Mapping;

namespace Monitor.Worker.Intake;

/// <summary>Who sent a file.</summary>
/// <param name="Receipt">The receipt that its reports are answered with.</param>
/// <param name="Look">Sees each row before it is written: what the sender may not report is set aside there.</param>
internal sealed record FileSender(string Receipt, Func<MappedRow, MappedRow> Look);
