using System.Collections.Immutable;
using Monitor.Rules.Panels;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Layoffs;

/// <summary>The reports in force that are judged, in order of their first days.</summary>
internal sealed class FiledReports
{
    private FiledReports(ImmutableArray<FiledReport> received, ImmutableArray<FiledReport> all, MonitoringFrame frame, DateOnly today)
    {
        Received = received;
        All = all;
        Frame = frame;
        Today = today;
    }

    /// <summary>Every report.</summary>
    public ImmutableArray<FiledReport> Received { get; }

    /// <summary>Each reduction once: without those that another source told of before.</summary>
    public ImmutableArray<FiledReport> All { get; }

    public MonitoringFrame Frame { get; }

    public DateOnly Today { get; }

    public string RegionOf(FiledReport report) => Frame.Regions.Regions[report.Report.Region].Code;

    /// <summary>The reductions under the line that may belong together: those of one enterprise, and of one place where the law counts places. A report that only tells of a city or province tells of no place; an address tells it more closely.</summary>
    public IEnumerable<IGrouping<(string Enterprise, int Region, string Address), FiledReport>> Below(ReportLine line) => All
        .Where(report => report.IsBelow && (!line.ByPlace || Frame.Regions.Regions[report.Report.Region].Level == AdministrativeLevel.County))
        .GroupBy(report => PlaceOf(line, report));

    /// <summary>What the law counts as one: an enterprise, or one place of it.</summary>
    public static (string Enterprise, int Region, string Address) PlaceOf(ReportLine line, FiledReport report) =>
        line.ByPlace ? (report.Key, report.Report.Region, report.Report.Filing.Address) : (report.Key, -1, "");

    /// <summary>The finding with the day on which it could first be seen, and the moment of the last thing it rests on.</summary>
    public LayoffFinding Dated(LayoffFinding finding)
    {
        var reports = Received.Where(report => (report.Key == finding.EnterpriseKey || finding.Kind == LayoffFindingKind.RelatedEnterprises) && finding.Reports.Contains(report.Report.Number)).ToArray();
        var own = finding.SeenOn != default ? finding.SeenOn : reports.Length == 0 ? finding.Day : DateOnly.MinValue;
        var told = reports.Length == 0 ? DateOnly.MinValue : reports.Max(report => report.Known);
        return finding with
        {
            SeenOn = told > own ? told : own < Today ? own : Today,
            FiledOn = reports.Length == 0 ? null : reports.Max(report => report.Filed),
            LearntAt = reports.Length == 0 ? finding.LearntAt : reports.Select(report => report.Learnt).Append(finding.LearntAt ?? DateTimeOffset.MinValue).Max(),
        };
    }

    public static FiledReports Of(FilingPolicy policy, MonitoringFrame frame, ReportBook book, DateOnly today)
    {
        ImmutableArray<FiledReport> received =
        [
            .. book.Between(EventDate.Effective, today.AddDays(-policy.LookbackDays), DateOnly.MaxValue)
                .Select(report => Of(report, policy, frame, book))
                .OrderBy(report => report.Effective).ThenBy(report => report.Filed).ThenBy(report => report.Report.Number, StringComparer.Ordinal).ThenBy(report => report.Report.Source, StringComparer.Ordinal),
        ];
        return new(received, [.. received.Where(report => report.Twin is not { } twin || (report.Counts && !Counts(twin, policy)))], frame, today);
    }

    private static FiledReport Of(LayoffReport report, FilingPolicy policy, MonitoringFrame frame, ReportBook book)
    {
        var course = book.CourseOf(report);
        var filed = report.FiledOn(course.FirstKnownOn, frame);
        var given = report.Filing.Batches is [var batch, ..] && !(report.EffectiveDate <= batch.Day) ? batch.Day : report.EffectiveDate;
        return new()
        {
            Report = report,
            Effective = given ?? filed,
            HasEffective = given is not null,
            Filed = filed,
            Known = course.FirstKnownOn,
            Learnt = course.ChangedAt,
            Twin = book.TwinOf(report),
            Counts = Counts(report, policy),
            Standing = policy.Line?.StandingOf(report.Affected, report.Headcount) ?? LineStanding.Undecidable,
        };
    }

    private static bool Counts(LayoffReport report, FilingPolicy policy) => policy.Line is { } line && line.Kinds.Contains(report.Kind) && policy.Types.IsInvoluntary(report);
}
