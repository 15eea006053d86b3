using Monitor.Rules.Indicators;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Tests;

internal static class AnIndicator
{
    public static Indicator Weekly(string key, string name = "新增领取失业保险金人数", RollUp rollUp = RollUp.Sum, decimal coverage = 1m) => new()
    {
        Key = key,
        Name = name,
        Unit = "人",
        Period = PeriodKind.Week,
        RollUp = rollUp,
        MinimumCoverage = coverage,
        DueDays = 7,
    };

    public static Indicator Monthly(string key, string unit = "人") => new()
    {
        Key = key,
        Name = key,
        Unit = unit,
        Period = PeriodKind.Month,
        RollUp = RollUp.Sum,
        DueDays = 20,
    };

    public static Indicator Derived(string key, Formula formula, PeriodKind period = PeriodKind.Week, string unit = "%") => new()
    {
        Key = key,
        Name = key,
        Unit = unit,
        Period = period,
        Kind = IndicatorKind.Rate,
        Formula = formula,
    };
}
