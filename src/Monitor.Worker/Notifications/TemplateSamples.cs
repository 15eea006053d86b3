using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Record;

namespace Monitor.Worker.Notifications;

/// <summary>样例通知: made notices of every grade and reason, with the longest name of a region, to hold templates against before the first alert.</summary>
internal sealed class TemplateSamples(RuleSet rules)
{
    private const string Number = "YJ2026-0001";
    private static readonly DateTimeOffset Moment = new(2026, 11, 23, 8, 0, 0, TimeSpan.FromHours(8));

    private static readonly ImmutableArray<(AlertChangeKind Kind, AlertReason Reason)> Kinds =
    [
        (AlertChangeKind.Raise, AlertReason.GradeReached), (AlertChangeKind.Raise, AlertReason.LateData), (AlertChangeKind.Upgrade, AlertReason.GradeReached),
        (AlertChangeKind.Extend, AlertReason.GradeReached), (AlertChangeKind.ProposeLowering, AlertReason.QuietLongEnough), (AlertChangeKind.Lower, AlertReason.QuietLongEnough),
        (AlertChangeKind.Quiet, AlertReason.QuietLongEnough), (AlertChangeKind.WithdrawProposal, AlertReason.ConditionReturned),
    ];

    /// <summary>The notices by one way; with each, what it is a sample of, in Chinese.</summary>
    public IEnumerable<(string Name, PlannedNotice Notice)> Notices(NotificationChannel channel)
    {
        var person = new Person { Id = "sample", Name = "", Role = PersonRole.DutyOfficer, Region = rules.Regions.Root.Code, Mail = "sample@example.org", Mobile = "13900000000", Chat = "sample" };
        foreach (var grade in Enum.GetValues<Grade>().Where(grade => grade > Grade.None))
        {
            foreach (var (kind, reason) in Kinds)
            {
                var item = Item(kind, reason, grade);
                yield return ($"{rules.Grades[grade].Name}、{NoticeWording.Event(item.Change)}", new PlannedNotice(person, channel, [item]));
                yield return ($"{rules.Grades[grade].Name}、{NoticeWording.Event(item.Change)}、多起合并", new PlannedNotice(person, channel, [item, .. Enumerable.Repeat(item, 12)]));
            }
        }
    }

    /// <summary>The evaluation that the samples are of, in time or made up later.</summary>
    public MessageOccasion Occasion(bool isLate) => new(rules, SnapshotComposer.Compose(rules, new Panel(rules), EvaluationState.Empty with { KnownAt = Moment, Began = Moment }), "S-202611230800-00000000", new AuditHead(1, new string('0', 20)), isLate ? Moment.AddHours(5) : null)
    {
        Cases = ImmutableSortedDictionary<string, CaseReference>.Empty.Add(Number, new CaseReference("SX2026-0001", ["核实：11月23日10时00分前"])),
        NextSequence = (_, _, _) => 2,
    };

    private NoticeItem Item(AlertChangeKind kind, AlertReason reason, Grade grade)
    {
        var rises = kind is AlertChangeKind.Raise or AlertChangeKind.Upgrade;
        var change = new AlertChange
        {
            Number = Number,
            RuleId = rules.Rules.FirstOrDefault(rule => rule is EventRule)?.Id ?? rules.Rules[0].Id,
            Region = rules.Regions.Regions.Where(region => region.IsGraded).MaxBy(region => rules.Regions.FullName(region).Length)!.Code,
            At = Moment,
            Kind = kind,
            Reason = reason,
            From = kind == AlertChangeKind.Raise ? Grade.None : kind == AlertChangeKind.Upgrade ? grade - 1 : grade,
            To = rises || kind == AlertChangeKind.Extend || kind == AlertChangeKind.WithdrawProposal ? grade : grade - 1,
            Period = Period.Parse(PeriodKind.Week, "2026-W47"),
            Evidence = new Evidence { Summary = "3家企业裁减1268人，占职工29.8%", Sentence = "30日内3家企业报告裁减1268人，占职工总数29.8%。" },
        };
        return new NoticeItem(change, NotificationPolicy.ReasonOf(change), grade);
    }
}
