namespace Monitor.Rules.Panels;

/// <summary>Remembers, for a month, which periods of a series were touched after a later one was known.</summary>
internal sealed class LateFigures
{
    private static readonly long Remembered = TimeSpan.FromDays(31).Ticks; // moments missed in an outage are evaluated in order, so nobody asks further back

    private readonly Dictionary<(int Indicator, int Region), List<(long Known, int Ordinal)>> touched = [];

    public void Add(int indicator, int region, int ordinal, long known)
    {
        if (!touched.TryGetValue((indicator, region), out var list))
        {
            touched[(indicator, region)] = list = [];
        }

        list.RemoveAll(one => one.Known < known - Remembered || (one.Known <= known && one.Ordinal >= ordinal));
        list.Add((known, ordinal));
    }

    /// <summary>The earliest period touched after a moment, and when the last was.</summary>
    public (int Ordinal, long Known)? Since(int indicator, int region, long moment)
    {
        if (!touched.TryGetValue((indicator, region), out var list))
        {
            return null;
        }

        (int Ordinal, long Known)? found = null;
        foreach (var (known, ordinal) in list)
        {
            if (known > moment)
            {
                found = found is { } one ? (Math.Min(one.Ordinal, ordinal), Math.Max(one.Known, known)) : (ordinal, known);
            }
        }

        return found;
    }
}
