using System.Collections.Immutable;

namespace Monitor.Worker.Intake.Http;

/// <summary>The answer to reports over HTTP, given after what it says is durable.</summary>
/// <param name="Receipt">回执号; null where nothing was taken. The same reports sent again get the same one.</param>
/// <param name="Accepted">How many reports are in the record, those among them that it already had.</param>
/// <param name="Rejected">Those that are not, with the reasons.</param>
/// <param name="IsNew">Whether anything was written that was not known before.</param>
internal sealed record ReportAnswer(string? Receipt, int Accepted, ImmutableArray<RejectedReport> Rejected, bool IsNew);
