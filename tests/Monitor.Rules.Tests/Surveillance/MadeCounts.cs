using Monitor.Rules.Periods;
using Monitor.Rules.Surveillance;

namespace Monitor.Rules.Tests.Surveillance;

/// <summary>Weekly and monthly counts drawn from a seed: a yearly wave, a moving festival, and noise wider than Poisson's.</summary>
internal sealed class MadeCounts(int seed)
{
    public static readonly DateOnly Start = new(2010, 1, 4);

    private static readonly DateOnly[] NewYears =
    [
        new(2010, 2, 14), new(2011, 2, 3), new(2012, 1, 23), new(2013, 2, 10), new(2014, 1, 31), new(2015, 2, 19),
        new(2016, 2, 8), new(2017, 1, 28), new(2018, 2, 16), new(2019, 2, 5), new(2020, 1, 25), new(2021, 2, 12), new(2022, 2, 1),
    ];

    private readonly Random random = new(seed);

    public static FestivalCalendar Festivals { get; } = new(NewYears, 0, 0);

    public static SeriesCalendar Weeks { get; } = new(52, Start, Festivals);

    /// <summary>Weeks with a calm wave around a level.</summary>
    public double[] Calm(int weeks, double level) => [.. Enumerable.Range(0, weeks).Select(t => Draw(level * Wave(t, 52)))];

    /// <summary>Months with a calm wave around a level.</summary>
    public double[] CalmMonths(int months, double level) => [.. Enumerable.Range(0, months).Select(t => Draw(level * Wave(t, 12)))];

    /// <summary>Weeks with a festival that empties the offices and fills them afterwards.</summary>
    public double[] WithFestival(int weeks, double level) =>
        [.. Enumerable.Range(0, weeks).Select(t => Draw(level * Wave(t, 52) * Enumerable.Range(0, 7).Average(d => Rate(Start.AddDays(7 * t + d)))))];

    /// <summary>The distance in days from the nearest festival.</summary>
    public static int FromFestival(int week) => NewYears.Min(day => Math.Abs(Start.AddDays(7 * week + 3).DayNumber - day.DayNumber));

    /// <summary>A count whose variance is a quarter larger than its mean.</summary>
    public double Draw(double mean)
    {
        const double Shape = 0.5;
        var scattered = 0.0;
        for (var part = 0; part < 2; part++)
        {
            scattered += Poisson(mean / 2 * (1 - Shape / 2)) + 2 * Poisson(mean / 2 * Shape / 4);
        }

        return scattered;
    }

    public int Poisson(double mean)
    {
        var (count, left) = (0, mean - Exponential());
        while (left > 0)
        {
            count++;
            left -= Exponential();
        }

        return count;
    }

    /// <summary>How many of so many cases are reported, each with the same chance.</summary>
    public double Reported(double cases, double chance) => Enumerable.Range(0, (int)cases).Count(_ => random.NextDouble() < chance);

    private static double Wave(int t, int year) => Math.Exp(0.2 * Math.Cos(2 * Math.PI * t / year));

    /// <summary>How the daily figure goes around the festival.</summary>
    public static double Rate(DateOnly day) => NewYears.Min(d => (Math.Abs(day.DayNumber - d.DayNumber), day.DayNumber - d.DayNumber)).Item2 switch
    {
        >= -21 and < -3 => 1.3,
        >= -3 and < 8 => 0.3,
        >= 8 and < 15 => 0.7,
        >= 15 and < 36 => 1.5,
        _ => 1,
    };

    private double Exponential() => -Math.Log(1 - random.NextDouble());
}
