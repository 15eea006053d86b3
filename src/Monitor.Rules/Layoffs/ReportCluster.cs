using System.Collections.Immutable;
using Monitor.Rules.Detection;

namespace Monitor.Rules.Layoffs;

/// <summary>Reductions that count together because their days lie within one window.</summary>
internal sealed record ReportCluster(ImmutableArray<FiledReport> Reports)
{
    public long People => Reports.Sum(report => (long)(report.People ?? 0));

    /// <summary>For each enterprise the largest headcount that it reported, all of them together; null where one reported none.</summary>
    public long? Headcount => Reports.GroupBy(report => report.Key, StringComparer.Ordinal).Select(group => group.Max(report => report.Report.Headcount)).ToArray() is var counts && counts.All(count => count is > 0)
        ? counts.Sum(count => (long)count!.Value)
        : null;

    public DateOnly From => Reports[0].Effective;

    public DateOnly To => Reports[^1].Effective;

    public LineStanding StandingTo(ReportLine line) => line.StandingOf(People, Headcount is { } count ? (int)Math.Min(int.MaxValue, count) : null);

    /// <summary>What is found of them, in all but its sentence: at the place and by the name of whoever reported first.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="line">What they are held against.</param>
    /// <param name="basis">Where the numbers of the watch come from.</param>
    /// <param name="days">The window that they lie within.</param>
    /// <param name="reports">All reports, which know the places.</param>
    public LayoffFinding Finding(LayoffFindingKind kind, ReportLine line, Basis basis, int days, FiledReports reports) => new()
    {
        Kind = kind,
        Region = reports.RegionOf(Reports[0]),
        EnterpriseKey = Reports[0].Key,
        Enterprise = Reports[0].Report.Enterprise,
        Reports = [.. Reports.Select(report => report.Report.Number)],
        Day = From,
        People = People,
        Headcount = Headcount,
        Days = days,
        Line = line.ToChinese(),
        Law = $"{line.Basis.ToChinese()}；{basis.ToChinese()}",
        Sentence = "",
    };

    /// <summary>The parts that no other of them overlaps: the earliest that reaches the line within the window, as large as the window lets it be, and so on.</summary>
    /// <param name="reports">Reductions in order of their days.</param>
    /// <param name="days">The window.</param>
    /// <param name="holds">What makes them count.</param>
    public static IEnumerable<ReportCluster> Within(ImmutableArray<FiledReport> reports, int days, Func<ReportCluster, bool> holds)
    {
        for (var first = 0; first < reports.Length;)
        {
            var end = first;
            while (end < reports.Length && reports[end].Effective.DayNumber - reports[first].Effective.DayNumber < days)
            {
                end++;
            }

            var cluster = new ReportCluster(reports[first..end]);
            var found = holds(cluster);
            if (found)
            {
                yield return cluster;
            }

            first = found ? end : first + 1;
        }
    }
}
