using Monitor.Rules.Detection;
using Monitor.Rules.Panels;

namespace Monitor.Rules.Layoffs;

/// <summary>Finds enterprises whose staff falls past the line while their reports do not explain it.</summary>
internal static class UnreportedJudgement
{
    private const string OfReports = "报告所列职工总数";

    public static IEnumerable<LayoffFinding> Judge(UnreportedWatch watch, ReportLine line, FiledReports reports, IEnumerable<EnterpriseHeadcount> headcounts)
    {
        var own = reports.All.Where(report => report.Report.Headcount is not null)
            .Select(report => new EnterpriseHeadcount(OfReports, report.Key, report.Report.Enterprise, report.Report.Region, report.Filed, report.Report.Headcount!.Value) { KnownAt = report.Learnt });
        var filed = reports.All.ToLookup(report => report.Key, StringComparer.Ordinal);
        foreach (var series in headcounts.Concat(own).GroupBy(count => (count.Series, count.EnterpriseKey)))
        {
            var counts = series.OrderBy(count => count.Day).ToArray();
            foreach (var (before, after) in counts.Zip(counts.Skip(1)))
            {
                if (after.Day.DayNumber - before.Day.DayNumber <= watch.WithinDays
                    && Finding(watch, line, before, after, [.. filed[before.EnterpriseKey].Where(report => Explains(watch, report, before, after))], reports) is { } finding)
                {
                    yield return finding;
                }
            }
        }
    }

    /// <summary>Only what reduces staff explains that it fell; wages in arrears and incidents do not.</summary>
    private static bool Explains(UnreportedWatch watch, FiledReport report, EnterpriseHeadcount before, EnterpriseHeadcount after) =>
        LayoffKinds.Reduces(report.Report.Kind) && report.Twin is null && report.Effective >= before.Day.AddDays(-watch.GraceDays) && report.Effective <= after.Day;

    private static LayoffFinding? Finding(UnreportedWatch watch, ReportLine line, EnterpriseHeadcount before, EnterpriseHeadcount after, FiledReport[] explaining, FiledReports reports)
    {
        long fall = before.People - after.People, reported = explaining.Sum(report => (long)(report.Report.People ?? 0));
        if (explaining.Any(report => report.Report.People is null) || line.StandingOf(Math.Max(0, fall - reported), before.People) != LineStanding.Reached)
        {
            return null; // a report without a number may explain all of it
        }

        var said = reported == 0 ? "其间没有收到裁减人员报告" : $"其间报告裁减{reported}人，尚有{fall - reported}人未见报告";
        return new()
        {
            Kind = LayoffFindingKind.Unreported,
            Region = reports.Frame.Regions.Regions[after.Region].Code,
            EnterpriseKey = after.EnterpriseKey,
            Enterprise = after.Enterprise,
            Reports = [.. explaining.Select(report => report.Report.Number)],
            Day = after.Day,
            SeenOn = before.KnownOn > after.KnownOn ? before.KnownOn.Value : after.KnownOn ?? after.Day,
            LearntAt = before.KnownAt > after.KnownAt ? before.KnownAt : after.KnownAt,
            People = fall - reported,
            Headcount = before.People,
            Days = after.Day.DayNumber - before.Day.DayNumber,
            Line = line.ToChinese(),
            Law = $"{line.Basis.ToChinese()}；{watch.Basis.ToChinese()}",
            Sentence = $"{before.Series}由{LayoffWording.Day(before.Day)}的{before.People}人降至{LayoffWording.Day(after.Day)}的{after.People}人，减少{fall}人（{OfficialNumber.Percent(fall / (decimal)before.People)}），{said}，已过报告线（{line.ToChinese()}）；请核实减员原因。",
        };
    }
}
