using Monitor.Rules.Detection;
using Monitor.Rules.Indicators;

namespace Monitor.Rules.Briefings;

/// <summary>A figure against an earlier one, in the way its kind of number is compared: counts by per cent, rates by percentage points.</summary>
public static class FigureComparison
{
    /// <summary>What stands where there is nothing to compare with.</summary>
    public const string Nothing = "—";

    /// <summary>The comparison in words, such as 上升12.5%, 下降0.3个百分点 or 持平; — where nothing is known of the earlier time.</summary>
    public static string Write(Indicator indicator, decimal value, decimal? earlier) => (indicator.Kind, earlier) switch
    {
        (_, null) => Nothing,
        (IndicatorKind.Count, 0) => value == 0 ? "持平" : "对比期为0",
        (IndicatorKind.Count, { } before) => OfficialNumber.Change((value / before - 1) * 100 * Math.Sign(before)),
        (_, { } before) => Difference(value - before, indicator.Unit == "%" ? "个百分点" : indicator.Unit),
    };

    /// <summary>The comparison as a number: per cent for counts, the difference for rates and indices; null where there is none, or a count is compared with nothing.</summary>
    public static decimal? Amount(Indicator indicator, decimal value, decimal? earlier) => (indicator.Kind, earlier) switch
    {
        (_, null) => null,
        (IndicatorKind.Count, 0) => value == 0 ? 0 : null,
        (IndicatorKind.Count, { } before) => (value / before - 1) * 100 * Math.Sign(before),
        (_, { } before) => value - before,
    };

    private static string Difference(decimal difference, string unit) => Math.Round(difference, 2, MidpointRounding.AwayFromZero) switch
    {
        > 0 and var up => $"上升{OfficialNumber.WithUnit(up, unit)}",
        < 0 and var down => $"下降{OfficialNumber.WithUnit(-down, unit)}",
        _ => "持平",
    };
}
