using Monitor.Rules.Panels;

namespace Monitor.Worker.Record;

/// <summary>A version of a report as its reporter may see it again, the contact included.</summary>
/// <param name="Version">Counted from one.</param>
/// <param name="RecordedAt">When it was taken.</param>
/// <param name="Report">What it says.</param>
internal sealed record FiledReport(int Version, DateTimeOffset RecordedAt, ReportRow Report);
