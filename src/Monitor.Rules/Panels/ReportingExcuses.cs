using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Panels;

/// <summary>停报台账: the excuses in force, as known so far. There are few of them.</summary>
/// <param name="regions">The tree.</param>
public sealed class ReportingExcuses(RegionTree regions)
{
    private readonly SortedDictionary<int, ReportingExcuse> inForce = [];

    /// <summary>Those that nobody has taken back, by number; also those whose span has passed.</summary>
    public IReadOnlyCollection<ReportingExcuse> InForce => inForce.Values;

    /// <summary>Takes in a decision.</summary>
    public void Learn(ReportingExcuse excuse) => inForce[excuse.Number] = excuse;

    /// <summary>Takes in that one was taken back.</summary>
    /// <returns>The excuse; null where none of that number is in force.</returns>
    public ReportingExcuse? Learn(ExcuseWithdrawal withdrawal) => inForce.Remove(withdrawal.Excuse, out var excuse) ? excuse : null;

    /// <summary>The excuse of a region from delivering an indicator for a period, the one that ends last; null where it is expected.</summary>
    /// <param name="indicator">The indicator's number in the catalogue.</param>
    /// <param name="region">The region.</param>
    /// <param name="period">The period.</param>
    public ReportingExcuse? Of(int indicator, Region region, Period period) => inForce.Count == 0 ? null : inForce.Values
        .Where(excuse => excuse.Covers(period) && excuse.Indicators.Contains(indicator) && regions.IsWithin(region, regions.Regions[excuse.Region]))
        .MaxBy(excuse => excuse.Until);
}
