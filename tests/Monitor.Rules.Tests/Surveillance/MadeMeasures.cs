namespace Monitor.Rules.Tests.Surveillance;

/// <summary>Weekly measures drawn from a seed, such as the job openings of a city: a yearly wave, slow growth, a festival that empties them, and noise relative to the level.</summary>
internal sealed class MadeMeasures(int seed, double noise)
{
    private readonly Random random = new(seed);

    /// <summary>Weeks around a level, with a festival of the given strength; at 1 it takes seven tenths of the daily figure and brings a half more afterwards.</summary>
    public double[] Calm(int weeks, double level, double festival = 0) =>
        [.. Enumerable.Range(0, weeks).Select(t => Scatter(level * Math.Exp(0.1 * Math.Cos(2 * Math.PI * t / 52) + 0.0006 * t) * Days(t, festival)))];

    /// <summary>The figures from a week on worn away by so much a week.</summary>
    public static double[] Eroded(double[] figures, int from, double share) =>
        [.. figures.Select((figure, t) => t < from ? figure : figure * Math.Pow(1 - share, t - from + 1))];

    private static double Days(int week, double festival) =>
        Enumerable.Range(0, 7).Average(d => 1 + festival * (MadeCounts.Rate(MadeCounts.Start.AddDays(7 * week + d)) - 1));

    private double Scatter(double figure) => figure * Math.Exp(noise * Normal());

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
