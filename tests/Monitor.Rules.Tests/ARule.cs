using System.Collections.Immutable;
using Monitor.Rules.Detection;
using Monitor.Rules.Grading;
using Monitor.Rules.Panels;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Tests;

/// <summary>Rules as the shipped configuration has them, and the plainest of each family.</summary>
internal static class ARule
{
    /// <summary>The basis of what no document says.</summary>
    public static readonly Basis Example = new("", "", "", BasisStatus.Example, "");

    public static RegionScope At(params AdministrativeLevel[] levels) => new([.. levels], [], []);

    /// <summary>The plainest head: an example, judged over the whole tree, that raises and falls at once.</summary>
    public static RuleHead Head(string id, string name, params AdministrativeLevel[] levels) => new()
    {
        Id = id,
        Name = name,
        Basis = Example,
        Scope = At(levels),
        Policy = LifecyclePolicy.Immediate,
    };

    /// <summary>劳动合同法 §41: twenty people, or fewer but a tenth of the staff.</summary>
    public static EventRule Law41(int windowDays = 30, AdministrativeLevel level = AdministrativeLevel.County) => new(Head("law41", "经济性裁员报告线", level))
    {
        Basis = new Basis("中华人民共和国劳动合同法", "", "第四十一条", BasisStatus.Law, "分级为示例，待确认"),
        WindowDays = windowDays,
        Conditions = [new EventGrade(Grade.Moderate, [new EventCondition { People = 20 }, new EventCondition { Share = 0.10m }])],
    };

    /// <summary>鲁人社发〔2016〕14号: five enterprises of more than 50 people or 30 per cent, or one of 200 at once; window and grade are examples.</summary>
    public static EventRule Shandong2016(int windowDays = 30, bool atOnce = true, AdministrativeLevel level = AdministrativeLevel.County) => new(Head("sd2016_event", "规模性失业预警", level))
    {
        Basis = new Basis("关于印发山东省失业动态监测工作等3个实施方案的通知", "鲁人社发〔2016〕14号", "", BasisStatus.PublishedPlan, "窗口和级别为示例，待确认"),
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

    public static RateRule Rate(string indicator, params (Grade Grade, decimal AtLeast)[] limits) => new(Head("rate", "水平线", AdministrativeLevel.City))
    {
        Indicator = indicator,
        Limits = Limits(limits),
    };

    public static ChangeRule Change(string indicator, Comparison comparison, params (Grade Grade, decimal AtLeast)[] limits) => new(Head("change", "变动线", AdministrativeLevel.City))
    {
        Indicator = indicator,
        Comparison = comparison,
        Limits = Limits(limits),
    };

    public static AnomalyRule Anomaly(string indicator, decimal falseAlarms, params AnomalyLine[] lines) => new(Head("anomaly", "异动", AdministrativeLevel.County))
    {
        Indicator = indicator,
        FalseAlarms = falseAlarms,
        Lines = [.. lines],
        Cap = Grade.Serious,
    };

    public static CompletenessRule Silent(string indicator, int overdueDays = 7) => new(Head("silent", "缺报", AdministrativeLevel.County))
    {
        Indicator = indicator,
        OverdueDays = overdueDays,
        Missing = [new MissingPeriods(Grade.Moderate, 1), new MissingPeriods(Grade.Serious, 3)],
    };

    /// <summary>Regions of a level judged by the alerts of those below.</summary>
    public static CompositeRule Together(AdministrativeLevel level, params CompositeGrade[] grades) => new(Head("together", "多地同时预警", level))
    {
        WindowDays = 14,
        Conditions = [.. grades],
        DetectorCap = Grade.Serious,
    };

    public static CompositeGrade Regions(Grade grade, int regions, Grade of, AdministrativeLevel? level = null) =>
        new(grade, [new CompositeCondition { AtLeast = of, Regions = regions, Level = level }]);

    public static CalendarRule Calendar() => new(Head("calendar", "调休安排", AdministrativeLevel.Province))
    {
        DueMonth = 11,
        DueDay = 15,
    };

    private static ImmutableArray<GradeLimit> Limits((Grade Grade, decimal AtLeast)[] limits) =>
        [.. limits.Select(l => new GradeLimit(l.Grade, Limit.AtLeast(l.AtLeast), null))];
}
