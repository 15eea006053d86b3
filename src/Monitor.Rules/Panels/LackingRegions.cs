using Monitor.Rules.Indicators;

namespace Monitor.Rules.Panels;

/// <summary>What a figure lacks below its region, told apart by whether it was delivered.</summary>
/// <param name="Withheld">已报、暂不采用: the indices of the regions whose figures came and are held back, in tree order.</param>
/// <param name="Silent">未报: the indices of the expected regions whose figures did not come, in tree order.</param>
public sealed record LackingRegions(IReadOnlyCollection<int> Withheld, IReadOnlyCollection<int> Silent)
{
    /// <summary>What the delivered figures that one rests on lack; those of other kinds of period answer for themselves.</summary>
    internal static LackingRegions Of(MonitoringFrame frame, FigureReading figures, FigureGate gate, int indicator, int region, int ordinal)
    {
        var (withheld, silent) = (new SortedSet<int>(), new SortedSet<int>());
        foreach (var input in Delivered(frame, indicator))
        {
            Look(input, region);
        }

        return new(withheld, silent);

        void Look(int input, int above)
        {
            foreach (var child in figures.IsRolledUp(input, above) ? frame.Regions.ChildrenOf(frame.Regions.Regions[above]) : [])
            {
                if (figures.IsMissing(input, child, ordinal))
                {
                    (gate.Holds(input, child.Index, ordinal) ? withheld : silent).Add(child.Index);
                }

                Look(input, child.Index);
            }
        }
    }

    private static IEnumerable<int> Delivered(MonitoringFrame frame, int indicator)
    {
        var catalog = frame.Indicators.Indicators;
        return catalog[indicator].Formula is not { } formula ? [indicator]
            : formula.Inputs.Select(frame.Indicators.IndexOf).Where(input => catalog[input].Period == catalog[indicator].Period).SelectMany(input => Delivered(frame, input)).Distinct();
    }
}
