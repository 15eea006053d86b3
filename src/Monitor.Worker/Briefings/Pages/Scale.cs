namespace Monitor.Worker.Briefings.Pages;

/// <summary>Lays values over a stretch of a drawing, with round marks on the axis.</summary>
internal sealed class Scale
{
    private readonly double low;
    private readonly double high;
    private readonly double start;
    private readonly double end;

    /// <summary>A scale that holds all values.</summary>
    /// <param name="values">The values; none gives a scale from 0 to 1.</param>
    /// <param name="fromZero">Whether it begins at 0.</param>
    /// <param name="start">Where the lowest value lies.</param>
    /// <param name="end">Where the highest lies.</param>
    public Scale(IReadOnlyCollection<decimal> values, bool fromZero, double start, double end)
    {
        (this.start, this.end) = (start, end);
        var (least, most) = values.Count == 0 ? (0, 1) : ((double)values.Min(), (double)values.Max());
        if (fromZero)
        {
            least = Math.Min(0, least);
        }

        if (most - least < 1e-9)
        {
            most = least + Math.Max(1, Math.Abs(least) * 0.1);
        }

        Step = RoundStep((most - least) / 4);
        (low, high) = (Math.Floor(least / Step + 1e-9) * Step, Math.Ceiling(most / Step - 1e-9) * Step);
    }

    /// <summary>The distance between two marks: 1, 2 or 5 times a power of ten.</summary>
    public double Step { get; }

    /// <summary>The marks, the lowest first.</summary>
    public IEnumerable<decimal> Marks => Enumerable.Range(0, (int)Math.Round((high - low) / Step) + 1).Select(i => Math.Round((decimal)(low + (i * Step)), 6));

    public double At(decimal value) => start + (((double)value - low) / (high - low) * (end - start));

    private static double RoundStep(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return (rough / power) switch { <= 1 => power, <= 2 => 2 * power, <= 5 => 5 * power, _ => 10 * power };
    }
}
