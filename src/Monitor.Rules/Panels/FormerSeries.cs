using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Panels;

/// <summary>One indicator of a region that took the place of others: its own figures, and those of the codes before it.</summary>
/// <remarks>
/// After the last period of the former codes its own figures count. Up to there: where it had figures of its own beside theirs it was a place beside them, and its figure is a part like theirs;
/// where it had none it is new, and what it says itself of that time is said of the whole. Parts add up where every one of them is known; a sum with a gap would look like a fall.
/// </remarks>
/// <param name="kind">The kind of period.</param>
/// <param name="addsUp">Whether figures of several regions may be added; without that only the figures of a single predecessor are carried.</param>
internal sealed class FormerSeries(PeriodKind kind, bool addsUp)
{
    private readonly SortedDictionary<string, Part> parts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, Own> own = [];
    private readonly Dictionary<int, double> told = [];
    private long lastKnown = long.MinValue; // of the former codes
    private int lastOrdinal = -1;

    /// <summary>Takes in a figure.</summary>
    /// <returns>Its period, where it is what is read of it, and the others whose figure is other than it was; NaN where it is not known any more.</returns>
    public IReadOnlyList<(int Ordinal, double Value)> Learn(in Observation figure)
    {
        var ordinal = figure.Period.Ordinal;
        var known = figure.KnownAt.UtcTicks;
        if (figure.Former is { } former)
        {
            if (!parts.TryGetValue(former.Code, out var part))
            {
                parts[former.Code] = part = new Part(former.Year);
            }

            part.Figures[ordinal] = figure.Value;
            part.Last = Math.Max(part.Last, ordinal);
            (lastKnown, lastOrdinal) = (Math.Max(lastKnown, known), Math.Max(lastOrdinal, ordinal));
        }
        else
        {
            own[ordinal] = new Own(figure.Value, known, own.TryGetValue(ordinal, out var before) && !before.Value.Equals(figure.Value));
        }

        if (figure.Former is null && known > lastKnown && ordinal > lastOrdinal)
        {
            told[ordinal] = figure.Value;
            return [(ordinal, figure.Value)];
        }

        return Changed(ordinal, figure.Value);
    }

    private List<(int Ordinal, double Value)> Changed(int taken, double given)
    {
        var isBeside = own.Any(one => one.Key <= lastOrdinal && one.Value.Known <= lastKnown);
        var changed = new List<(int, double)>();
        foreach (var ordinal in own.Keys.Concat(parts.Values.SelectMany(part => part.Figures.Keys)).Distinct().Order())
        {
            var value = Of(ordinal, isBeside);
            if (!told.GetValueOrDefault(ordinal, double.NaN).Equals(value) || (ordinal == taken && value.Equals(given)))
            {
                told[ordinal] = value;
                changed.Add((ordinal, value));
            }
        }

        return changed;
    }

    private double Of(int ordinal, bool isBeside)
    {
        var isTold = own.TryGetValue(ordinal, out var mine);
        if (ordinal > lastOrdinal || (!isBeside && isTold))
        {
            return mine.Value;
        }

        if (!isBeside)
        {
            return parts.Count == 1 || addsUp ? Sum(ordinal) : double.NaN;
        }

        // what was corrected after the change may speak of the old place or of the new one
        return !isTold || (mine.IsRevised && mine.Known > lastKnown) ? double.NaN
            : addsUp ? mine.Value + Sum(ordinal)
            : mine.Value;
    }

    /// <summary>The sum of the former codes; not known where one is missing that may not have been merged by then: within the year of a change nobody can tell.</summary>
    private double Sum(int ordinal)
    {
        var year = Period.FromOrdinal(kind, ordinal).End.Year;
        var expected = parts.Values.Where(part => ordinal <= part.Last || part.Year is not { } merged || year <= merged).ToArray();
        return expected.Length == 0 ? double.NaN : expected.Sum(part => part.Figures.GetValueOrDefault(ordinal, double.NaN));
    }

    /// <param name="Value">The figure.</param>
    /// <param name="Known">When it became known, in ticks.</param>
    /// <param name="IsRevised">Whether another was known before.</param>
    private readonly record struct Own(double Value, long Known, bool IsRevised);

    /// <summary>What one former code delivered.</summary>
    private sealed class Part(int? year)
    {
        /// <summary>The year of the change; null where it is not known.</summary>
        public int? Year => year;

        public Dictionary<int, double> Figures { get; } = [];

        public int Last { get; set; } = -1;
    }
}
