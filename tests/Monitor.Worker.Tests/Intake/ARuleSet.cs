using System.Collections.Frozen;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Indicators;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Worker.Tests.Intake;

/// <summary>A corner of Shandong with a few indicators.</summary>
internal static class ARuleSet
{
    public static RuleSet Small { get; } = With();

    public static RuleSet With(params Rule[] rules) => new()
    {
        Version = "test",
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"),
        Regions = RegionTree.Create(
            [
                new("370000", "山东省", AdministrativeLevel.Province, null),
                new("370100", "济南市", AdministrativeLevel.City, "370000"),
                new("370103", "市中区", AdministrativeLevel.County, "370100"),
                new("370114", "章丘区", AdministrativeLevel.County, "370100"),
                new("370200", "青岛市", AdministrativeLevel.City, "370000"),
                new("370214", "城阳区", AdministrativeLevel.County, "370200"),
                new("370400", "枣庄市", AdministrativeLevel.City, "370000"),
                new("370402", "市中区", AdministrativeLevel.County, "370400"),
                new("CN", "全国", AdministrativeLevel.Context, null),
            ],
            [new FormerCode("370181", "章丘市", ["370114"], 2016)]),
        Indicators = new(
            [
                new() { Key = "initial_claims", Name = "新增领取失业保险金人数", Unit = "人", Period = PeriodKind.Week },
                new() { Key = "recipients", Name = "领取失业保险金人数", Unit = "人", Period = PeriodKind.Week },
                new() { Key = "urban_rate", Name = "城镇调查失业率", Unit = "%", Period = PeriodKind.Month, Kind = IndicatorKind.Rate },
            ]),
        Rules = [.. rules],
        Grades = new("four_colours", [new("蓝色预警", "一般", "#1d6fd1"), new("黄色预警", "较重", "#e0a800"), new("橙色预警", "严重", "#e8590c"), new("红色预警", "特别严重", "#c92a2a")]),
        LevelNames = FrozenDictionary<AdministrativeLevel, string>.Empty,
        Calendar = FestivalCalendar.Empty,
        Filing = new()
        {
            Types = new([new("T03", "经济性裁员", ["规模裁员"], Involuntary: true, LayoffKind.Layoff), new("T05", "自然减员", [])]),
            Reasons = new([new("R04", "订单不足", []), new("R14", "其他", [])]),
        },
    };

    public static Region Region(string code) => Small.Regions.Find(code)!;
}
