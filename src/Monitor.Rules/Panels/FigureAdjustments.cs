namespace Monitor.Rules.Panels;

/// <summary>The adjustments known of figures, by indicator and region. There are few of them.</summary>
internal sealed class FigureAdjustments
{
    private readonly Dictionary<(int Indicator, int Region), List<(int From, int To, double Change)>> known = [];

    public void Learn(FigureAdjustment adjustment)
    {
        var key = (adjustment.Indicator, adjustment.Region);
        (known.TryGetValue(key, out var list) ? list : known[key] = []).Add((adjustment.From.Ordinal, adjustment.To?.Ordinal ?? int.MaxValue, adjustment.Change));
    }

    /// <summary>What is to be added to a figure; 0 where nothing was decided.</summary>
    public double Of(int indicator, int region, int ordinal)
    {
        if (known.Count == 0 || !known.TryGetValue((indicator, region), out var list))
        {
            return 0;
        }

        var sum = 0.0;
        foreach (var (from, to, change) in list)
        {
            sum += ordinal >= from && ordinal <= to ? change : 0;
        }

        return sum;
    }
}
