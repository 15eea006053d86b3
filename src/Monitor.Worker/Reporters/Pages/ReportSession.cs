using Monitor.Worker.Record;

namespace Monitor.Worker.Reporters.Pages;

/// <summary>A visit of a reporter to the pages.</summary>
/// <param name="Reporter">Who it is.</param>
/// <param name="Proof">What a form of this visit bears, and no other site can know.</param>
internal sealed record ReportSession(ReporterRow Reporter, string Proof);
