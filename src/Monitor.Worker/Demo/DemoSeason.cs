using Monitor.Rules.Periods;

namespace Monitor.Worker.Demo;

/// <summary>The made province's year: the Spring Festival that moves, graduation, the turn of the year, slow growth, and the epidemic of 2020.</summary>
/// <remarks>Factors of one day are averaged over the days of a week, so that a festival in midweek moves two weeks a little.</remarks>
internal sealed class DemoSeason(FestivalCalendar calendar)
{
    private const int FirstYear = 2016;

    // Days from New Year's Day of the lunar calendar. Before day −15 nothing moves: the pause of the comparison rules begins there.
    private static readonly SeasonCurve OpeningsAtFestival = new(
        (-15, 1.0), (-10, 0.85), (-4, 0.45), (-1, 0.15), (0, 0.08), (5, 0.12), (8, 0.7), (12, 1.2), (17, 1.35), (26, 1.3), (36, 1.12), (45, 1.04), (55, 1.0));

    private static readonly SeasonCurve ApplicantsAtFestival = new(
        (-15, 1.0), (-7, 0.7), (-1, 0.15), (0, 0.06), (5, 0.1), (8, 0.8), (12, 1.35), (18, 1.5), (28, 1.3), (40, 1.08), (55, 1.0));

    // Counters are closed for the holiday; what was not filed is filed in the fortnight after it.
    private static readonly SeasonCurve ClaimsAtFestival = new(
        (-6, 1.0), (-2, 0.85), (-1, 0.65), (0, 0.55), (6, 0.6), (7, 1.25), (13, 1.2), (20, 1.05), (27, 1.0));

    private static readonly SeasonCurve InsuredAtFestival = new((-20, 1.0), (0, 0.994), (20, 0.994), (40, 1.0));

    // Days of the year.
    private static readonly SeasonCurve OpeningsInYear = new((1, 0.9), (10, 1.0), (150, 1.0), (180, 1.1), (240, 1.08), (270, 1.02), (340, 1.0), (366, 0.91));

    private static readonly SeasonCurve ApplicantsInYear = new((1, 0.95), (10, 1.0), (145, 1.0), (175, 1.3), (215, 1.28), (260, 1.05), (290, 1.0), (366, 0.95));

    private static readonly SeasonCurve ClaimsInYear = new((1, 1.0), (4, 1.08), (18, 1.06), (32, 1.0), (180, 1.0), (205, 1.07), (240, 1.05), (265, 1.0), (366, 1.0));

    // Days from 2020-01-01.
    private static readonly SeasonCurve OpeningsInEpidemic = new((24, 1.0), (38, 0.6), (70, 0.7), (110, 0.88), (170, 1.0));

    private static readonly SeasonCurve ClaimsInEpidemic = new((45, 1.0), (75, 1.35), (160, 1.3), (280, 1.0));

    private static readonly DateOnly Epidemic = new(2020, 1, 1);

    public double OpeningsInWeek(DateOnly monday) =>
        MeanOfWeek(monday, day => OpeningsAtFestival.At(FromFestival(day)) * OpeningsInYear.At(day.DayOfYear) * OpeningsInEpidemic.At(day.DayNumber - Epidemic.DayNumber) * Trend(day, 0.015));

    public double ApplicantsInWeek(DateOnly monday) =>
        MeanOfWeek(monday, day => ApplicantsAtFestival.At(FromFestival(day)) * ApplicantsInYear.At(day.DayOfYear) * Trend(day, 0.01));

    public double ClaimsInWeek(DateOnly monday) =>
        MeanOfWeek(monday, day => ClaimsAtFestival.At(FromFestival(day)) * ClaimsInYear.At(day.DayOfYear) * ClaimsInEpidemic.At(day.DayNumber - Epidemic.DayNumber) * Trend(day, -0.01));

    /// <summary>A stock, counted on the last day of the month.</summary>
    public double InsuredAtEndOf(DateOnly lastDay) => InsuredAtFestival.At(FromFestival(lastDay)) * Trend(lastDay, 0.008);

    /// <summary>Whether counters and enterprises are closed for the Spring Festival: from the eve to the seventh day.</summary>
    public bool IsClosed(DateOnly day) => FromFestival(day) is >= -1 and <= 6;

    /// <summary>Days since the Spring Festival of the same calendar year; negative before it.</summary>
    private int FromFestival(DateOnly day)
    {
        var festival = calendar.SpringFestival(day.Year)
            ?? throw new InvalidOperationException($"The calendar does not give the Spring Festival of {day.Year}, which the demo needs.");
        return day.DayNumber - festival.DayNumber;
    }

    private static double Trend(DateOnly day, double aYear) => 1 + (aYear * (day.DayNumber - new DateOnly(FirstYear, 1, 1).DayNumber) / 365.25);

    private static double MeanOfWeek(DateOnly monday, Func<DateOnly, double> factor)
    {
        var sum = 0.0;
        for (var day = 0; day < 7; day++)
        {
            sum += factor(monday.AddDays(day));
        }

        return sum / 7;
    }
}
