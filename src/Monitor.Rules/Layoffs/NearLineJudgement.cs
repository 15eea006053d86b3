using System.Collections.Immutable;
using Monitor.Rules.Detection;

namespace Monitor.Rules.Layoffs;

/// <summary>Finds enterprises whose reductions lie just under the line, again and again.</summary>
internal static class NearLineJudgement
{
    private const int AnewDays = 14;

    public static IEnumerable<LayoffFinding> Judge(NearLineWatch watch, ReportLine line, FiledReports reports)
    {
        var over = reports.All.Where(report => report.Counts && report.Standing == LineStanding.Reached).ToLookup(report => FiledReports.PlaceOf(line, report));
        foreach (var group in reports.Below(line))
        {
            var pieces = Once(SplitJudgement.Pieces(group.Where(report => IsNear(watch, line, report))));
            foreach (var cluster in ReportCluster.Within(pieces, watch.WithinDays, c => Days(c) >= watch.Times && Outnumbers(c, watch.WithinDays, over[group.Key])))
            {
                yield return Finding(watch, line, cluster, reports);
            }
        }
    }

    /// <summary>The same number of people again within two weeks is the same reduction, filed anew.</summary>
    private static ImmutableArray<FiledReport> Once(ImmutableArray<FiledReport> pieces) =>
        [.. pieces.Where((piece, at) => !pieces.Take(at).Any(earlier => earlier.People == piece.People && piece.Effective.DayNumber - earlier.Effective.DayNumber <= AnewDays))];

    /// <summary>Who reports over the line at about the same time does not keep under it; only where those near it are more than twice as many is it told.</summary>
    private static bool Outnumbers(ReportCluster cluster, int days, IEnumerable<FiledReport> over) =>
        cluster.Reports.Length > 2 * over.Count(report => report.Effective > cluster.To.AddDays(-days) && report.Effective < cluster.From.AddDays(days));

    /// <summary>Several on one day are one decision, made for several places or filed twice: near the line again and again is another thing.</summary>
    private static int Days(ReportCluster cluster) => cluster.Reports.Select(report => report.Effective).Distinct().Count();

    private static bool IsNear(NearLineWatch watch, ReportLine line, FiledReport report) =>
        report.People >= watch.PeopleFrom
        || (watch.ShareFrom is { } share && line.Share is not null && report.Report.Headcount is > 0 and var headcount && report.People >= share * headcount);

    private static LayoffFinding Finding(NearLineWatch watch, ReportLine line, ReportCluster cluster, FiledReports reports)
    {
        var pieces = cluster.Reports.Select(report => report.Report.Headcount is > 0 and var headcount
            ? $"{report.People}人（{OfficialNumber.Percent(report.People!.Value / (decimal)headcount)}）"
            : $"{report.People}人");
        return cluster.Finding(LayoffFindingKind.NearLine, line, watch.Basis, watch.WithinDays, reports) with
        {
            Sentence = $"{LayoffWording.Span(cluster.From, cluster.To)}报告裁减{cluster.Reports.Length}次，分别为{string.Join("、", pieces)}，每次都略低于报告线（{line.ToChinese()}），请核实人数。",
        };
    }
}
