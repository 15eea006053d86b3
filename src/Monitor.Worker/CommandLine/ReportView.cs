using System.Collections.Immutable;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Layoffs;
using Monitor.Rules.Panels;
using Monitor.Rules.Regions;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Record;

namespace Monitor.Worker.CommandLine;

/// <summary>The reports of a record as they were known here at a moment: nothing before it was recorded.</summary>
internal sealed class ReportView(RuleSet rules, MonitorRecord record, DateTimeOffset knownAt)
{
    private readonly ImmutableArray<RecordedReport> known = [.. record.ReadReports(0).Where(version => version.KnownHereAt <= knownAt)];

    public RuleSet Rules => rules;

    public DateTimeOffset KnownAt => knownAt;

    /// <summary>The last version of each report, in order of their becoming known.</summary>
    public IEnumerable<RecordedReport> Current(bool withdrawnToo) => known
        .GroupBy(version => (version.Report.Source, version.Report.Number))
        .Select(versions => versions.OrderBy(version => version.KnownHereAt).ThenBy(version => version.Id).Last())
        .Where(version => withdrawnToo || !version.Report.Withdrawn)
        .OrderBy(version => version.KnownHereAt).ThenBy(version => version.Id);

    /// <summary>The versions of a report's number, in order of their becoming known.</summary>
    public IReadOnlyList<RecordedReport> VersionsOf(string number, string? source) =>
        [.. known.Where(version => version.Report.Number == number && (source is null || version.Report.Source == source)).OrderBy(version => version.Report.Source, StringComparer.Ordinal).ThenBy(version => version.KnownHereAt).ThenBy(version => version.Id)];

    public bool IsWithin(RecordedReport version, Region? place) =>
        place is null || (rules.Regions.Find(version.Report.Region) is { } region && rules.Regions.IsWithin(region, place));

    /// <summary>The panel as it was known at the moment.</summary>
    public async Task<Panel> PanelAsync(CancellationToken cancellationToken)
    {
        var feed = new PanelFeed(rules, new Panel(rules));
        feed.TakeArrivals([], known, StoredState.Empty);
        feed.TakeAdjustments(record.ReadAdjustments(0), StoredState.Empty);
        feed.TakeEnterpriseFigures(record.ReadEnterpriseFigures(0), StoredState.Empty);
        feed.TakeDistinctions(await record.Filed.DistinctionsAsync(0, cancellationToken), StoredState.Empty);
        feed.TakeDuties(await record.Duties.ListAsync(0, cancellationToken), StoredState.Empty);
        feed.AdvanceTo(knownAt);
        return feed.Panel;
    }

    /// <summary>The people of enterprises seen at several stages.</summary>
    public ImmutableArray<SeenCohort> Cohorts(Panel panel) => CohortReview.Of(rules.Filing, rules, panel, rules.DayOf(knownAt));

    /// <summary>What the reports mean in law, with what people found to have been transferred.</summary>
    public ImmutableArray<LayoffFinding> Findings(Panel panel) =>
        LayoffJudgement.Judge(rules.Filing, rules, panel.Reports, rules.DayOf(knownAt), EnterpriseHeadcounts.Of(panel.Enterprises, rules, rules.DayOf(knownAt).AddDays(-rules.Filing.LookbackDays)));
}
