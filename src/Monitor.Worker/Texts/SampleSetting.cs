using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Texts;

/// <summary>What samples are made of: the profile, the longest names in it, and names of a person and an enterprise that are found again wherever they come out.</summary>
/// <param name="Configuration">The profile.</param>
/// <param name="Label">What the texts say of the service.</param>
/// <param name="Trace">Notes which texts are filled in.</param>
internal sealed record SampleSetting(MonitorConfiguration Configuration, ServiceLabel Label, TextTrace Trace)
{
    public const string PersonName = "样例某";
    public const string EnterpriseName = "样例重型机械制造有限公司";
    public const string SnapshotId = "S-202611230800-00000000";

    /// <summary>第几次通知: far enough to be long.</summary>
    public const int Sequence = 12;

    private readonly Lazy<Snapshot> snapshot = new(() => SnapshotComposer.Compose(Configuration.Rules, new Panel(Configuration.Rules), EvaluationState.Empty with { KnownAt = At, Began = At }));

    public static DateTimeOffset At { get; } = new(2026, 11, 23, 8, 0, 0, TimeSpan.FromHours(8));

    public static AuditHead Audit { get; } = new(1, new string('0', 20));

    public RuleSet Rules => Configuration.Rules;

    public ImmutableSortedDictionary<string, string> Texts => Configuration.Texts;

    public SmsRoom Room => SmsRoom.Of(Configuration.Service);

    /// <summary>An evaluation that saw nothing.</summary>
    public Snapshot Snapshot => snapshot.Value;

    /// <summary>The graded region with the longest name.</summary>
    public Region Region => Longest(Rules.Regions.Regions.Where(region => region.IsGraded));

    /// <summary>The grades, the lowest first.</summary>
    public static IEnumerable<Grade> Grades => Enum.GetValues<Grade>().Where(grade => grade > Grade.None);

    /// <summary>The region with the longest name among some.</summary>
    public Region Longest(IEnumerable<Region> regions) => regions.MaxBy(region => Rules.Regions.FullName(region).Length)!;

    /// <summary>A person whom every way reaches at every grade.</summary>
    public static Person PersonOf(string id, PersonRole role, string region) => new()
    {
        Id = id,
        Name = PersonName,
        Role = role,
        Region = region,
        Mail = "sample@example.org",
        Mobile = "13900000000",
        SmsFrom = Grade.Moderate,
        DataAlerts = true,
        Chat = "sample",
        ChatFrom = Grade.Moderate,
    };

    /// <summary>A change of an alert.</summary>
    public AlertChange Change(AlertChangeKind kind, AlertReason reason, Grade grade, bool isData = false, Region? region = null)
    {
        var isRise = kind is AlertChangeKind.Raise or AlertChangeKind.Upgrade;
        var isFall = kind is AlertChangeKind.Lower or AlertChangeKind.ProposeLowering or AlertChangeKind.Quiet;
        return new AlertChange
        {
            Number = "YJ2026-0001",
            RuleId = (Rules.Rules.FirstOrDefault(rule => rule is EventRule) ?? Rules.Rules[0]).Id,
            Region = (region ?? Region).Code,
            IsData = isData,
            At = At,
            Kind = kind,
            Reason = reason,
            From = kind == AlertChangeKind.Raise ? Grade.None : isRise ? grade - 1 : grade,
            To = isFall ? grade - 1 : grade,
            Period = Period.Parse(PeriodKind.Week, "2026-W47"),
            Evidence = new Evidence { Summary = "3家企业裁减1268人，占职工29.8%", Sentence = $"30日内{EnterpriseName}等3家企业报告裁减1268人，占职工总数29.8%。" },
        };
    }
}
