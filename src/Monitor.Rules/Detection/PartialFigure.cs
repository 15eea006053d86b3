using Monitor.Rules.Indicators;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Detection;

/// <summary>What is known of a figure while some of the regions below have not reported.</summary>
/// <param name="panel">What is known.</param>
/// <param name="frame">The indicators.</param>
internal sealed class PartialFigure(Panel panel, MonitoringFrame frame)
{
    /// <summary>Whether all that a figure rests on in its period is known, but for regions left out.</summary>
    public bool IsWhole(int indicator, Region region, Period period, LeftOutRegions without) => panel.CoverageOfInputs(indicator, region, period, without) == 1;

    /// <summary>Whether a figure can only grow by what is still missing: a count, and what rises with it.</summary>
    /// <remarks>A ratio over a part of its regions may lie on either side of the whole one, unless what it is divided by is whole; so may a change from an earlier period that is not whole.</remarks>
    public bool IsLeast(int indicator, Region region, Period period, LeftOutRegions without)
    {
        if (IsWhole(indicator, region, period, without))
        {
            return true;
        }

        return frame.Indicators.Indicators[indicator] switch
        {
            { Formula: null, Kind: var kind } => kind == IndicatorKind.Count,
            { Formula: Formula.PerThousandPopulation f } => IsLeast(f.Of, region, period, without),
            { Formula: Formula.MovingMean f } => IsLeast(f.Of, region, period, without),
            { Formula: Formula.WindowSum f } => IsLeast(f.Of, region, period, without),
            { Formula: Formula.Lowest f } => IsLeast(f.Of, region, period, without),
            { Formula: Formula.Log f } => IsLeast(f.Of, region, period, without),
            { Formula: Formula.Ratio { Scale: > 0 } f } => IsLeast(f.Of, region, period, without) && IsWhole(f.By, region, period, without),
            { Formula: Formula.Difference f } => IsLeast(f.Of, region, period, without) && IsWhole(f.Minus, region, period, without),
            { Formula: Formula.Growth f } => IsLeast(f.Of, region, period, without) && IsWhole(f.Of, region, period.Plus(-f.Periods), without),
            _ => false,
        };
    }

    private bool IsWhole(string key, Region region, Period period, LeftOutRegions without) => IsWhole(frame.Indicators.IndexOf(key), region, period, without);

    private bool IsLeast(string key, Region region, Period period, LeftOutRegions without) => IsLeast(frame.Indicators.IndexOf(key), region, period, without);
}
