using Monitor.Rules.Detection;

namespace Monitor.Rules.Layoffs;

/// <summary>Finds enterprises whose reductions lie just under the line, again and again.</summary>
internal static class NearLineJudgement
{
    public static IEnumerable<LayoffFinding> Judge(NearLineWatch watch, ReportLine line, FiledReports reports)
    {
        foreach (var group in reports.All.Where(report => report.IsBelow && IsNear(watch, line, report)).GroupBy(report => report.Key, StringComparer.Ordinal))
        {
            var pieces = SplitJudgement.Pieces(group);
            foreach (var cluster in ReportCluster.Within(pieces, watch.WithinDays, c => c.Reports.Length >= watch.Times))
            {
                yield return Finding(watch, line, cluster, reports);
            }
        }
    }

    private static bool IsNear(NearLineWatch watch, ReportLine line, FiledReport report) =>
        report.People >= watch.PeopleFrom
        || (watch.ShareFrom is { } share && line.Share is not null && report.Report.Headcount is > 0 and var headcount && report.People >= share * headcount);

    private static LayoffFinding Finding(NearLineWatch watch, ReportLine line, ReportCluster cluster, FiledReports reports)
    {
        var first = cluster.Reports[0];
        var pieces = cluster.Reports.Select(report => report.Report.Headcount is > 0 and var headcount
            ? $"{report.People}人（{OfficialNumber.Percent(report.People!.Value / (decimal)headcount)}）"
            : $"{report.People}人");
        return new()
        {
            Kind = LayoffFindingKind.NearLine,
            Region = reports.RegionOf(first),
            EnterpriseKey = first.Key,
            Enterprise = first.Report.Enterprise,
            Reports = [.. cluster.Reports.Select(report => report.Report.Number)],
            Day = cluster.From,
            People = cluster.People,
            Headcount = cluster.Headcount,
            Days = watch.WithinDays,
            Line = line.ToChinese(),
            Law = $"{line.Basis.ToChinese()}；{watch.Basis.ToChinese()}",
            Sentence = $"{LayoffWording.Span(cluster.From, cluster.To)}报告裁减{cluster.Reports.Length}次，分别为{string.Join("、", pieces)}，每次都略低于报告线（{line.ToChinese()}），请核实人数。",
        };
    }
}
