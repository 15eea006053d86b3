using Monitor.Rules.Panels;

namespace Monitor.Worker.Intake.Mapping;

/// <summary>The reports of a file so far, for the rows that amend one of them.</summary>
internal sealed class EarlierReports
{
    private readonly RecentKeys<string, bool> numbers = new();
    private readonly RecentKeys<(string Enterprise, int Region), (string Number, DateOnly? Day)> latest = new();

    /// <summary>The number of the report of the same enterprise and region that came last; null where there is none within so many days.</summary>
    public string? Amended(LayoffReport report, int withinDays) =>
        latest.TryGet((report.EnterpriseKey, report.Region), out var earlier) && IsNear(earlier.Day, DayOf(report), withinDays) ? earlier.Number : null;

    /// <summary>Keeps a report in mind.</summary>
    /// <returns>Whether its number stood in the file before.</returns>
    public bool Add(LayoffReport report)
    {
        latest.Set((report.EnterpriseKey, report.Region), (report.Number, DayOf(report)));
        return !numbers.Set(report.Number, true);
    }

    private static DateOnly? DayOf(LayoffReport report) => report.NoticeDate ?? report.EffectiveDate;

    private static bool IsNear(DateOnly? a, DateOnly? b, int days) => a is null || b is null || Math.Abs(a.Value.DayNumber - b.Value.DayNumber) <= days;
}
