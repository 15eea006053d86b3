using System.Collections.Frozen;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Indicators;
using Monitor.Rules.Layoffs;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Tests;

/// <summary>Rule sets over the small tree with what a test does not care about filled in.</summary>
internal static class ARuleSet
{
    public static RuleSet With(Indicator[] indicators, params Rule[] rules) => With(indicators, FestivalCalendar.Empty, rules);

    public static RuleSet With(Indicator[] indicators, FestivalCalendar calendar, params Rule[] rules) => Made(indicators, calendar, FilingPolicy.None, rules);

    public static RuleSet OfFiling(FilingPolicy filing, params Rule[] rules) => Made([], FestivalCalendar.Empty, filing, rules);

    public static RuleSet Over(RegionTree regions, Indicator[] indicators, params Rule[] rules) => Made(indicators, FestivalCalendar.Empty, FilingPolicy.None, rules, regions);

    private static RuleSet Made(Indicator[] indicators, FestivalCalendar calendar, FilingPolicy filing, Rule[] rules, RegionTree? regions = null) => new()
    {
        Filing = filing,
        Version = "test",
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"),
        Regions = regions ?? ATree.Small,
        Indicators = new IndicatorCatalog(indicators),
        Rules = [.. rules],
        Grades = new GradeScheme("four_colours", [new("蓝色预警", "一般（Ⅳ级）", "#1c7ed6"), new("黄色预警", "较重（Ⅲ级）", "#f59f00"), new("橙色预警", "严重（Ⅱ级）", "#f76707"), new("红色预警", "特别严重（Ⅰ级）", "#e03131")]),
        LevelNames = new Dictionary<AdministrativeLevel, string>
        {
            [AdministrativeLevel.Province] = "省级",
            [AdministrativeLevel.City] = "市级",
            [AdministrativeLevel.County] = "县级",
        }.ToFrozenDictionary(),
        Calendar = calendar,
        Populations = new Dictionary<string, double> { [ATree.Qingdao] = 10_071_722 }.ToFrozenDictionary(),
    };

    public static RuleSet OfRules(params Rule[] rules) => With([], rules);
}
