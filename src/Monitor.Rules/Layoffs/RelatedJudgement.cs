using System.Collections.Immutable;
using Monitor.Rules.Texts;

namespace Monitor.Rules.Layoffs;

/// <summary>Counts enterprises of one owner, or at one address, together.</summary>
internal static class RelatedJudgement
{
    private const int ShortestAddress = 6; // a shorter one names a place, not a house

    public static IEnumerable<LayoffFinding> Judge(RelatedWatch watch, ReportLine line, FiledReports reports)
    {
        var below = reports.All.Where(report => report.IsBelow).ToArray();
        var owners = below.Select(report => report.Report.Filing.OwnerCode).Where(code => code.Length > 0).ToHashSet(StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        var groups = below.GroupBy(report => OwnerOf(report, owners), StringComparer.Ordinal).Select(group => (Why: "出资人相同", group))
            .Concat(below.GroupBy(AddressOf, StringComparer.Ordinal).Select(group => (Why: "经营地址相同", group)));
        foreach (var (why, group) in groups.Where(g => g.group.Key.Length > 0))
        {
            foreach (var cluster in ReportCluster.Within(SplitJudgement.Pieces(group), watch.WithinDays, c => Reaches(c, line)))
            {
                if (told.Add(string.Join('\n', cluster.Reports.Select(report => $"{report.Report.Source}\t{report.Report.Number}"))))
                {
                    yield return Finding(watch, line, why, cluster, reports);
                }
            }
        }
    }

    /// <summary>The owner that an enterprise names, or itself where another names it; empty for one that stands alone.</summary>
    private static string OwnerOf(FiledReport report, HashSet<string> owners) =>
        report.Report.Filing.OwnerCode is { Length: > 0 } owner ? owner : owners.Contains(report.Key) ? report.Key : "";

    private static string AddressOf(FiledReport report)
    {
        var text = CompatibleForm.Of(report.Report.Filing.Address);
        var address = string.Concat(text.Where(char.IsLetterOrDigit));
        return address.Length < ShortestAddress ? "" : $"{report.Report.Region}:{address}";
    }

    private static bool Reaches(ReportCluster cluster, ReportLine line) =>
        cluster.Reports.Select(report => report.Key).Distinct(StringComparer.Ordinal).Skip(1).Any() && cluster.StandingTo(line) == LineStanding.Reached;

    private static LayoffFinding Finding(RelatedWatch watch, ReportLine line, string why, ReportCluster cluster, FiledReports reports)
    {
        var enterprises = cluster.Reports.GroupBy(report => report.Key, StringComparer.Ordinal)
            .Select(group => (group.First().Report.Enterprise, People: group.Sum(report => (long)report.People!.Value))).ToImmutableArray();
        return cluster.Finding(LayoffFindingKind.RelatedEnterprises, line, watch.Basis, watch.WithinDays, reports) with
        {
            Enterprise = string.Join("、", enterprises.Select(enterprise => enterprise.Enterprise)),
            Sentence = $"{enterprises.Length}家企业{why}，{LayoffWording.Span(cluster.From, cluster.To)}分别裁减{string.Join("、", enterprises.Select(enterprise => $"{enterprise.People}人"))}，单次均未达到报告线，合计{LayoffWording.People(cluster.People, cluster.Headcount)}；请核实是否为同一用人单位。",
        };
    }
}
