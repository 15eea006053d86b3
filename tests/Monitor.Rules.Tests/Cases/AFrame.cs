using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Plans;
using Monitor.Rules.Duty;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Tests.Cases;

/// <summary>What the tests judge cases by: the small province, a plan with a task of each kind, and ordinary working hours.</summary>
internal static class AFrame
{
    public static readonly ImmutableArray<Grade> AllGrades = [Grade.Moderate, Grade.Serious, Grade.Severe, Grade.Critical];

    private static readonly ImmutableArray<Grade> Grave = [Grade.Severe, Grade.Critical];

    public static WorkingCalendar Calendar { get; } = new(
        FestivalCalendar.Empty,
        TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"),
        [new(new(9, 0), new(12, 0)), new(new(13, 30), new(18, 0))]);

    public static ImmutableArray<PlannedTask> Tasks { get; } =
    [
        Planned("acknowledge", "签收", TaskKind.Acknowledgement, AllGrades, ClockStart.Raised, hours: 1, warn: 0),
        Planned("verify", "现场核实", TaskKind.Verification, AllGrades, ClockStart.Raised, hours: 4, warn: 1),
        Planned("watch_review", "观察期满复核", TaskKind.Verification, AllGrades, ClockStart.UnderWatch, hours: 24, warn: 0),
        Planned("first_report", "书面初报", TaskKind.FirstReport, [Grade.Moderate, Grade.Serious], ClockStart.DataKnown, hours: 12, warn: 2),
        Planned("first_report", "书面初报", TaskKind.FirstReport, Grave, ClockStart.DataKnown, hours: 2, warn: 1),
        Planned("follow_up", "续报", TaskKind.FollowUpReport, Grave, ClockStart.Verified, hours: 24, warn: 2) with { Every = TimeSpan.FromHours(24) },
        Planned("resettle", "制定安置方案", TaskKind.Disposal, Grave, ClockStart.Published, hours: 8, warn: 2, workingTime: true) with { Role = PersonRole.Lead },
        Planned("statement", "发布权威信息", TaskKind.Statement, AllGrades, ClockStart.PublicAttention, hours: 5, warn: 1),
        Planned("final_report", "终报", TaskKind.FinalReport, AllGrades, ClockStart.Lifted, hours: 22, warn: 7, workingTime: true),
    ];

    public static ResponsePlan Plan { get; } = new()
    {
        Name = "示例应急预案",
        Version = "v1",
        Causes = [new("layoffs", "企业裁员减员"), new("claims", "失业保险金申领")],
        Tasks = Enum.GetValues<AdministrativeLevel>().Where(l => l != AdministrativeLevel.Context).ToFrozenDictionary(l => l, _ => Tasks),
        Measures = [new("defer_premiums", "缓缴社会保险费", false, true), new("retraining", "转岗转业培训", true, false), new("negotiated_pay", "协商薪酬", false, false)],
        Confirmation = new ConfirmationPolicy { Acts = ConfirmationPolicy.Choices, LapsesAfter = TimeSpan.FromHours(2) },
        Funds = [new(ATree.Province, 1_000_000m)],
    };

    /// <summary>Who is called: the officer after a quarter of an hour, the lead after half an hour, those above after a whole one, and these twice more.</summary>
    public static EscalationPolicy Escalation { get; } = new()
    {
        FollowWithin = TimeSpan.FromHours(2),
        Repeat = TimeSpan.FromMinutes(30),
        Times = 2,
        Steps =
        [
            new() { Grades = Grave, After = TimeSpan.FromMinutes(15), To = [EscalationTarget.DutyOfficer], Channels = [EscalationChannel.Sms] },
            new() { Grades = [Grade.Moderate, Grade.Serious], After = TimeSpan.FromHours(4), To = [EscalationTarget.DutyOfficer], Channels = [EscalationChannel.Mail] },
            new() { Grades = Grave, After = TimeSpan.FromMinutes(30), To = [EscalationTarget.Lead], Persons = ["director"], Channels = [EscalationChannel.Sms, EscalationChannel.Call] },
            new() { Grades = AllGrades, After = TimeSpan.FromHours(5), To = [EscalationTarget.AboveDutyOfficer, EscalationTarget.AboveLead], Channels = [EscalationChannel.Call] },
        ],
    };

    public static ResponsePlan CallingPlan { get; } = Plan with { Escalation = Enum.GetValues<AdministrativeLevel>().Where(l => l != AdministrativeLevel.Context).ToFrozenDictionary(l => l, _ => Escalation) };

    /// <summary>The usual frame with calls, and a shift that is empty between one and two at night.</summary>
    public static CaseFrame Calling { get; } = Of(CallingPlan, EmptyAtNight);

    public static DutyAnswer? EmptyAtNight(string region, DateTimeOffset at)
    {
        var hour = TimeZoneInfo.ConvertTime(at, Calendar.Zone).Hour;
        return new(new DutyShift { Region = region, From = at, Until = at.AddMinutes(1), Officers = hour == 1 ? [] : ["officer"] }, "keeper", null);
    }

    public static CaseFrame Of(ResponsePlan plan, Func<string, DateTimeOffset, DutyAnswer?>? onDuty = null) => new()
    {
        OnDuty = onDuty ?? ((_, _) => null),
        Regions = ATree.Small,
        Grades = ARuleSet.OfRules().Grades,
        Plan = plan,
        Calendar = Calendar,
        CauseOfRule = new Dictionary<string, string> { ["law41"] = "layoffs", ["sd2016_event"] = "layoffs", ["claims_yoy"] = "claims" }.ToFrozenDictionary(),
    };

    public static CaseFrame Usual { get; } = Of(Plan);

    private static PlannedTask Planned(string id, string name, TaskKind kind, ImmutableArray<Grade> grades, ClockStart from, int hours, int warn, bool workingTime = false) => new()
    {
        Id = id,
        Name = name,
        Kind = kind,
        Role = PersonRole.DutyOfficer,
        Grades = grades,
        Limit = new(from, TimeSpan.FromHours(hours), workingTime, TimeSpan.FromHours(warn)),
    };
}
