using System.Collections.Immutable;
using Monitor.Rules.Detection;
using Monitor.Rules.Grading;
using Monitor.Rules.Panels;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Tests;

/// <summary>Rules as the shipped configuration has them, and the plainest of each family.</summary>
internal static class ARule
{
    private static readonly Basis Example = new("", "", "", BasisStatus.Example, "");

    public static RegionScope At(params AdministrativeLevel[] levels) => new([.. levels], [], []);

    /// <summary>劳动合同法 §41: twenty people, or fewer but a tenth of the staff.</summary>
    public static EventRule Law41(int windowDays = 30, AdministrativeLevel level = AdministrativeLevel.County) => new()
    {
        Id = "law41",
        Name = "经济性裁员报告线",
        Basis = new Basis("中华人民共和国劳动合同法", "", "第四十一条", BasisStatus.Law, "分级为示例，待确认"),
        Scope = At(level),
        Policy = LifecyclePolicy.Immediate,
        WindowDays = windowDays,
        Conditions = [new EventGrade(Grade.Moderate, [new EventCondition { People = 20 }, new EventCondition { Share = 0.10m }])],
    };

    /// <summary>鲁人社发〔2016〕14号: five enterprises of more than 50 people or 30 per cent, or one of 200 at once; window and grade are examples.</summary>
    public static EventRule Shandong2016(int windowDays = 30, bool atOnce = true, AdministrativeLevel level = AdministrativeLevel.County) => new()
    {
        Id = "sd2016_event",
        Name = "规模性失业预警",
        Basis = new Basis("关于印发山东省失业动态监测工作等3个实施方案的通知", "鲁人社发〔2016〕14号", "", BasisStatus.PublishedPlan, "窗口和级别为示例，待确认"),
        Scope = At(level),
        Policy = LifecyclePolicy.Immediate,
        WindowDays = windowDays,
        AtOnce = atOnce,
        Conditions =
        [
            new EventGrade(Grade.Severe,
            [
                new EventCondition { Enterprises = 5, People = 51, Share = 0.30m, ShareIsExclusive = true },
                new EventCondition { People = 200 },
            ]),
        ],
    };

    public static EventRule Event(params EventCondition[] any) => Law41() with { Id = "event", Conditions = [new EventGrade(Grade.Serious, [.. any])] };

    public static RateRule Rate(string indicator, params (Grade Grade, decimal AtLeast)[] limits) => new()
    {
        Id = "rate",
        Name = "水平线",
        Basis = Example,
        Scope = At(AdministrativeLevel.City),
        Policy = LifecyclePolicy.Immediate,
        Indicator = indicator,
        Limits = Limits(limits),
    };

    public static ChangeRule Change(string indicator, Comparison comparison, params (Grade Grade, decimal AtLeast)[] limits) => new()
    {
        Id = "change",
        Name = "变动线",
        Basis = Example,
        Scope = At(AdministrativeLevel.City),
        Policy = LifecyclePolicy.Immediate,
        Indicator = indicator,
        Comparison = comparison,
        Limits = Limits(limits),
    };

    public static AnomalyRule Anomaly(string indicator, decimal falseAlarms, params AnomalyLine[] lines) => new()
    {
        Id = "anomaly",
        Name = "异动",
        Basis = Example,
        Scope = At(AdministrativeLevel.County),
        Policy = LifecyclePolicy.Immediate,
        Indicator = indicator,
        FalseAlarms = falseAlarms,
        Lines = [.. lines],
        Cap = Grade.Serious,
    };

    public static CompletenessRule Silent(string indicator, int overdueDays = 7) => new()
    {
        Id = "silent",
        Name = "缺报",
        Basis = Example,
        Scope = At(AdministrativeLevel.County),
        Policy = LifecyclePolicy.Immediate,
        Indicator = indicator,
        OverdueDays = overdueDays,
        Missing = [new MissingPeriods(Grade.Moderate, 1), new MissingPeriods(Grade.Serious, 3)],
    };

    /// <summary>Regions of a level judged by the alerts of those below.</summary>
    public static CompositeRule Together(AdministrativeLevel level, params CompositeGrade[] grades) => new()
    {
        Id = "together",
        Name = "多地同时预警",
        Basis = Example,
        Scope = At(level),
        Policy = LifecyclePolicy.Immediate,
        WindowDays = 14,
        Conditions = [.. grades],
        DetectorCap = Grade.Serious,
    };

    public static CompositeGrade Regions(Grade grade, int regions, Grade of, AdministrativeLevel? level = null) =>
        new(grade, [new CompositeCondition { AtLeast = of, Regions = regions, Level = level }]);

    public static CalendarRule Calendar() => new()
    {
        Id = "calendar",
        Name = "调休安排",
        Basis = Example,
        Scope = At(AdministrativeLevel.Province),
        Policy = LifecyclePolicy.Immediate,
        DueMonth = 11,
        DueDay = 15,
    };

    private static ImmutableArray<GradeLimit> Limits((Grade Grade, decimal AtLeast)[] limits) =>
        [.. limits.Select(l => new GradeLimit(l.Grade, Limit.AtLeast(l.AtLeast), null))];
}
