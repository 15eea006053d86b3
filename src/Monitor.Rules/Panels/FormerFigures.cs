using Monitor.Rules.Indicators;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Panels;

/// <summary>历史代码数据: carries figures recorded under codes no longer in use to the region that took their place, so that its history does not begin with the change.</summary>
/// <remarks>The record keeps what was delivered; only what is read is put together. A region above others whose figures are sums takes nothing: its counties carry.</remarks>
/// <param name="frame">The regions and indicators.</param>
internal sealed class FormerFigures(MonitoringFrame frame)
{
    private readonly Dictionary<(int Indicator, int Region), FormerSeries> series = [];
    private readonly HashSet<int> successors = [.. frame.Regions.Successors.Select(region => region.Index)];

    /// <summary>Whether figures of a region may be put together with earlier ones of other codes.</summary>
    public bool Concerns(int region) => successors.Contains(region);

    /// <summary>Takes in a figure of a region, or of a code that it took the place of.</summary>
    /// <returns>The figures of the region that are other than they were, with the moment of the one taken in.</returns>
    public IEnumerable<Observation> Learn(Observation figure)
    {
        var definition = frame.Indicators.Indicators[figure.Indicator];
        if (figure.Former is not null && definition.RollUp == RollUp.Sum && frame.Regions.ChildrenOf(frame.Regions.Regions[figure.Region]).Length > 0)
        {
            return [];
        }

        if (!series.TryGetValue((figure.Indicator, figure.Region), out var one))
        {
            series[(figure.Indicator, figure.Region)] = one = new FormerSeries(definition.Period, definition.RollUp == RollUp.Sum);
        }

        return one.Learn(figure).Select(changed => figure with { Period = Period.FromOrdinal(definition.Period, changed.Ordinal), Value = changed.Value, Former = null });
    }
}
