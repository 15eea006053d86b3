using System.Collections.Immutable;
using Monitor.Rules.DataQuality;
using Monitor.Rules.Indicators;
using Monitor.Rules.Periods;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Record;

namespace Monitor.Worker.DataQuality;

/// <summary>数据源台账: what a source is to deliver, and how it did.</summary>
/// <param name="Source">The source.</param>
/// <param name="Files">The files that arrived last, the newest first.</param>
/// <param name="Expected">What is expected of it; empty for reports, which come when something happens.</param>
/// <param name="Open">Rows in quarantine that nobody has decided on.</param>
/// <param name="Unread">What lies in the inbox and could not be taken in at the service's last look.</param>
internal sealed record SourceQuality(SourceDocument Source, IReadOnlyList<ImportedFile> Files, ImmutableArray<SourceQuality.Duty> Expected, int Open, ImmutableArray<UnreadFile> Unread)
{
    /// <summary>应报: one indicator that the source delivers.</summary>
    /// <param name="Indicator">The indicator.</param>
    /// <param name="Registered">Regions on the register; 0 where no completeness rule names the indicator.</param>
    /// <param name="NextDue">The next period that is due.</param>
    /// <param name="DueDay">The last day for it.</param>
    /// <param name="Periods">The last periods that were due, the newest first, with the rows set aside while they were reported.</param>
    internal sealed record Duty(Indicator Indicator, int Registered, Period NextDue, DateOnly DueDay, ImmutableArray<(ReportingQuality Quality, int Quarantined)> Periods);
}
