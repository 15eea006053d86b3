using System.Collections.Immutable;

namespace Monitor.Worker.Surveillance.Training;

/// <summary>The outer form of a made series: weeks or months, dates, length.</summary>
/// <param name="PeriodsPerYear">52 or 12.</param>
/// <param name="Start">The first day; null for a series without dates.</param>
/// <param name="History">Periods before the window.</param>
/// <param name="Window">Periods at the end that are judged.</param>
internal sealed record SimulatedFrame(int PeriodsPerYear, DateOnly? Start, int History, int Window)
{
    public int Length => History + Window;

    /// <summary>Weeks in a period.</summary>
    public double Weeks => 52.0 / PeriodsPerYear;

    /// <summary>The same stretch of time, given in weeks, in periods of this series.</summary>
    public int Periods(double weeks) => Math.Max((int)Math.Round(weeks / Weeks), 1);

    public static SimulatedFrame Draw(SeededDraws draws)
    {
        var areMonths = draws.Chance(0.15);
        var hasDates = draws.Chance(areMonths ? 0.9 : 0.55);
        var year = draws.Whole(1995, 2015);
        var monday = new DateOnly(year, 1, 1).AddDays(draws.Whole(0, 364));
        monday = monday.AddDays(-(((int)monday.DayOfWeek + 6) % 7));
        var first = areMonths ? new DateOnly(year, draws.Whole(1, 12), 1) : monday;
        var isShort = draws.Chance(0.3);
        var history = areMonths
            ? isShort ? draws.Whole(6, 48) : draws.Whole(48, 140)
            : isShort ? draws.Whole(12, 156) : draws.Whole(156, 590);
        return new(areMonths ? 12 : 52, hasDates ? first : null, history, areMonths ? 24 : 52);
    }

    /// <summary>The day at the place within a period, 0 to 1.</summary>
    public (DateOnly From, DateOnly To) Days(int period) => PeriodsPerYear == 12
        ? (Start!.Value.AddMonths(period), Start.Value.AddMonths(period + 1))
        : (Start!.Value.AddDays(7 * period), Start.Value.AddDays(7 * period + 7));
}
