using System.Collections.Immutable;
using Monitor.Rules.Panels;

namespace Monitor.Rules.Layoffs;

/// <summary>Finds reductions of one enterprise that are each under the line and reach it together.</summary>
internal static class SplitJudgement
{
    public static IEnumerable<LayoffFinding> Judge(SplitWatch watch, ReportLine line, FiledReports reports)
    {
        foreach (var group in reports.Below(line))
        {
            var pieces = line.ByPlace ? OnePlace(Pieces(group)) : Pieces(group);
            foreach (var cluster in ReportCluster.Within(pieces, watch.WindowDays[^1], c => Reaches(c, line)))
            {
                yield return Finding(watch, line, cluster, reports);
            }
        }
    }

    /// <summary>The reductions without those told twice: by another source with the same day and people, or as a further report of the same day under another number.</summary>
    public static ImmutableArray<FiledReport> Pieces(IEnumerable<FiledReport> group)
    {
        var pieces = ImmutableArray.CreateBuilder<FiledReport>();
        foreach (var report in group)
        {
            if (!pieces.Any(piece => IsTheSame(piece, report)))
            {
                pieces.Add(report);
            }
        }

        return pieces.ToImmutable();
    }

    /// <summary>Where the law counts places, several reductions of one day are told of several of them: the largest stands for its place.</summary>
    private static ImmutableArray<FiledReport> OnePlace(ImmutableArray<FiledReport> pieces) =>
        [.. pieces.GroupBy(piece => piece.Effective).Select(day => day.MaxBy(piece => piece.People)!)];

    private static bool IsTheSame(FiledReport piece, FiledReport report) =>
        piece.Effective == report.Effective
        && piece.Key == report.Key
        && ((piece.Report.Source != report.Report.Source && piece.People == report.People) || report.Report.Filing.Stage is FilingStage.FollowUp or FilingStage.Final);

    private static bool Reaches(ReportCluster cluster, ReportLine line) => cluster.Reports.Length > 1 && cluster.StandingTo(line) == LineStanding.Reached;

    /// <summary>Two pieces of one day and one size may be one that was filed twice; nobody but the enterprise can tell.</summary>
    private static string Alike(ReportCluster cluster) =>
        cluster.Reports.GroupBy(report => (report.Effective, report.People)).Any(alike => alike.Count() > 1) ? "其中有日期、人数相同的报告，也可能是重复填报；" : "";

    private static LayoffFinding Finding(SplitWatch watch, ReportLine line, ReportCluster cluster, FiledReports reports)
    {
        // the narrowest window in which they already reach the line weighs most
        var (days, densest) = watch.WindowDays
            .Select(days => (days, Cluster: ReportCluster.Within(cluster.Reports, days, c => Reaches(c, line)).FirstOrDefault()))
            .First(window => window.Cluster is not null);
        var dense = densest!.Reports.Length < cluster.Reports.Length ? $"其中{LayoffWording.Span(densest.From, densest.To)}（{days}日内）{densest.People}人，已达报告线；" : "";
        return cluster.Finding(LayoffFindingKind.SplitLayoff, line, watch.Basis, days, reports) with
        {
            Sentence = $"{LayoffWording.Span(cluster.From, cluster.To)}（{(dense.Length > 0 ? watch.WindowDays[^1] : days)}日内）分{cluster.Reports.Length}次裁减{string.Join("、", cluster.Reports.Select(report => $"{report.People}人"))}，每次均未达到报告线，合计{LayoffWording.People(cluster.People, cluster.Headcount)}；{dense}{Alike(cluster)}请核实是否为同一次裁员拆分实施。",
        };
    }
}
