namespace Monitor.Worker.Briefings.WordFiles.Charts;

/// <summary>Where the axis of a trend begins.</summary>
internal static class AxisFloor
{
    private const decimal MuchAboveZero = 0.5m;

    /// <summary>A round figure below all values where they lie far above zero, so that a change can be seen; null where the program may choose.</summary>
    public static decimal? Of(IEnumerable<decimal> values)
    {
        var all = values.ToArray();
        if (all.Length == 0 || all.Min() is not (> 0 and var low) || low < all.Max() * MuchAboveZero)
        {
            return null;
        }

        var span = Math.Max(all.Max() - low, all.Max() / 100);
        var step = 1m;
        while (step * 10 <= span)
        {
            step *= 10;
        }

        while (step > span)
        {
            step /= 10;
        }

        return Math.Max(0, Math.Floor((low - (span / 10)) / step) * step);
    }
}
