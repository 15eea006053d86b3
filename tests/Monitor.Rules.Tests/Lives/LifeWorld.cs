using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Rules.Cases;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;
using Monitor.Rules.Regions;
using Monitor.Rules.Tests.Cases;

namespace Monitor.Rules.Tests.Lives;

/// <summary>What the lives are lived in: the small province, a rule of every kind that decides something, and people to be told.</summary>
internal static class LifeWorld
{
    public const string Claims = "claims";

    public const string LargeLayoff = "law41";

    /// <summary>Days within which a layoff of <see cref="LargeLayoffPeople"/> has its alert.</summary>
    public const int LargeLayoffDays = 20;

    public const int LargeLayoffPeople = 20;

    public static readonly ImmutableArray<string> Counties = [ATree.Licang, ATree.Chengyang, ATree.Zhifu, ATree.Laishan];

    /// <summary>Cities and the province, whose totals are rolled up.</summary>
    public static readonly ImmutableArray<string> Parents = [ATree.Qingdao, ATree.Yantai, ATree.Province];

    public static IEnumerable<string> ChildrenOf(string region) => ATree.Small.ChildrenOf(ATree.Small.Find(region)!).Select(child => child.Code);

    private static readonly LifecyclePolicy Patient = new() { PeriodsToRaise = [1, 1, 1, 1], PeriodsToLower = 2, LowersAloneUpTo = Grade.Serious };

    public static RuleSet Rules { get; } = ARuleSet.With(
        [AnIndicator.Weekly(Claims)],
        ARule.Law41(),
        ARule.Shandong2016(windowDays: 7) with { Policy = Patient },
        ARule.Rate(Claims, (Grade.Moderate, 120), (Grade.Serious, 200), (Grade.Severe, 270)) with { Id = "claims_county", Scope = ARule.At(AdministrativeLevel.County), Policy = Patient },
        ARule.Rate(Claims, (Grade.Moderate, 250), (Grade.Serious, 400)) with { Id = "claims_city" },
        ARule.Silent(Claims),
        Quorum());

    public static CaseFrame Frame { get; } = new()
    {
        Regions = ATree.Small,
        Grades = Rules.Grades,
        Plan = AFrame.CallingPlan,
        OnDuty = AFrame.EmptyAtNight,
        Calendar = AFrame.Calendar,
        CauseOfRule = new Dictionary<string, string> { ["law41"] = "layoffs", ["sd2016_event"] = "layoffs", ["claims_county"] = "claims", ["claims_city"] = "claims" }.ToFrozenDictionary(),
    };

    public static ImmutableArray<Person> People { get; } =
    [
        Of("province_duty", ATree.Province, AdministrativeLevel.Province, AdministrativeLevel.City, AdministrativeLevel.County) with { Mobile = "13900000001", SmsFrom = Grade.Severe, DataAlerts = true },
        Of("qingdao_duty", ATree.Qingdao, AdministrativeLevel.City, AdministrativeLevel.County) with { DataAlerts = true },
        Of("yantai_duty", ATree.Yantai, AdministrativeLevel.City, AdministrativeLevel.County) with { MailFrom = Grade.Serious },
        Of("chengyang_duty", ATree.Chengyang, AdministrativeLevel.County),
    ];

    private static Person Of(string id, string region, params ImmutableArray<AdministrativeLevel> levels) => new()
    {
        Id = id,
        Name = id,
        Role = PersonRole.DutyOfficer,
        Region = region,
        Mail = $"{id}@example.org",
        Levels = levels,
    };

    private static CompositeRule Quorum() => new(ARule.Head("quorum", "多个下级地区同时预警", AdministrativeLevel.City, AdministrativeLevel.Province))
    {
        WindowDays = 7,
        Conditions = [new CompositeGrade(Grade.Serious, [new CompositeCondition { AtLeast = Grade.Moderate, Regions = 2 }])],
        DetectorCap = Grade.Severe,
    };
}
