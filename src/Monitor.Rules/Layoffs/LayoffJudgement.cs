using System.Collections.Immutable;
using Monitor.Rules.Panels;

namespace Monitor.Rules.Layoffs;

/// <summary>法定义务研判: what the reports known at a moment mean in law, and who should have reported and did not.</summary>
public static class LayoffJudgement
{
    /// <summary>Judges the reports in force. The same arguments give the same findings; nothing here raises a grade.</summary>
    /// <param name="policy">The law and the lists.</param>
    /// <param name="frame">The regions and the zone of days.</param>
    /// <param name="book">The reports as known at the moment.</param>
    /// <param name="today">The local day of the moment.</param>
    /// <param name="headcounts">Enterprises' staff by day, as known at the moment; with none, the staff that reports tell of is compared.</param>
    /// <returns>The findings by region of the tree, kind, day and enterprise.</returns>
    public static ImmutableArray<LayoffFinding> Judge(FilingPolicy policy, MonitoringFrame frame, ReportBook book, DateOnly today, ImmutableArray<EnterpriseHeadcount> headcounts = default)
    {
        var reports = FiledReports.Of(policy, frame, book, today);
        return
        [
            .. AgainstTheLine(policy, reports, headcounts.IsDefault ? [] : headcounts)
                .Concat(policy.WatchLists.SelectMany(list => ListJudgement.Judge(list, reports)))
                .Concat(policy.Closures is { } closures ? ListJudgement.Judge(closures, reports) : [])
                .Concat(policy.Substitution is { } substitution ? ListJudgement.Judge(substitution, reports) : [])
                .Concat(policy.Duplicates is { } duplicates ? DuplicateJudgement.Judge(duplicates, reports) : [])
                .Select(reports.Dated)
                .OrderBy(finding => frame.Regions.Find(finding.Region)?.Index ?? int.MaxValue)
                .ThenBy(finding => finding.Kind)
                .ThenBy(finding => finding.Day)
                .ThenBy(finding => finding.EnterpriseKey, StringComparer.Ordinal)
                .ThenBy(finding => finding.Sentence, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<LayoffFinding> AgainstTheLine(FilingPolicy policy, FiledReports reports, ImmutableArray<EnterpriseHeadcount> headcounts) => policy.Line is not { } line ? [] :
    [
        .. LineJudgement.Judge(policy, line, reports),
        .. policy.Split is { } split ? SplitJudgement.Judge(split, line, reports) : [],
        .. policy.NearLine is { } near ? NearLineJudgement.Judge(near, line, reports) : [],
        .. policy.Related is { } related ? RelatedJudgement.Judge(related, line, reports) : [],
        .. policy.Rehiring is { } rehiring ? RehiringJudgement.Judge(rehiring, reports) : [],
        .. policy.Unreported is { } unreported ? UnreportedJudgement.Judge(unreported, line, reports, headcounts) : [],
    ];
}
