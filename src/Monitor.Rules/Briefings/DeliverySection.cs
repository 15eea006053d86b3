using System.Collections.Immutable;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Briefings;

/// <summary>报送情况: how far each indicator that sources deliver has come in.</summary>
public static class DeliverySection
{
    /// <summary>A line an indicator, of the last period that was due.</summary>
    public static ImmutableArray<BriefingDelivery> Compose(RuleSet rules, Snapshot snapshot) => [.. snapshot.Completeness.Select(line => Of(rules, line))];

    private static BriefingDelivery Of(RuleSet rules, Completeness completeness)
    {
        var indicator = rules.Indicators[completeness.Indicator];
        return new BriefingDelivery(
            indicator.Name,
            Period.Parse(indicator.Period, completeness.Period).ToChinese(),
            completeness.Expected,
            completeness.Received,
            completeness.Expected == 0 ? FigureComparison.Nothing : OfficialNumber.Percent(completeness.Received / (decimal)completeness.Expected),
            completeness.Received == 0 && completeness.Expected > 1 ? $"全部{completeness.Expected}个地区" : RegionNames.ByCity(completeness.Missing, rules));
    }
}
