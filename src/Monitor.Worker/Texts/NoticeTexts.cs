using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;
using Monitor.Worker.Cases.Calling;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Texts;

/// <summary>Samples of what is told of alerts: every change at every grade, of figures and of data, in time and made up later, alone and together with others.</summary>
internal static class NoticeTexts
{
    private const int Others = 12;

    private static readonly ImmutableArray<(AlertChangeKind Kind, AlertReason Reason)> Told =
    [
        (AlertChangeKind.Raise, AlertReason.GradeReached), (AlertChangeKind.Raise, AlertReason.LateData), (AlertChangeKind.Upgrade, AlertReason.GradeReached), (AlertChangeKind.Upgrade, AlertReason.LateData),
        (AlertChangeKind.Extend, AlertReason.GradeReached), (AlertChangeKind.ProposeLowering, AlertReason.QuietLongEnough), (AlertChangeKind.Lower, AlertReason.QuietLongEnough), (AlertChangeKind.Lower, AlertReason.LateData),
        (AlertChangeKind.Lower, AlertReason.OrderedByPerson), (AlertChangeKind.RefuseOrder, AlertReason.RisenSinceOrder), (AlertChangeKind.Quiet, AlertReason.QuietLongEnough), (AlertChangeKind.Quiet, AlertReason.RuleRetired),
        (AlertChangeKind.WithdrawProposal, AlertReason.ConditionReturned),
    ];

    /// <summary>What nobody is told by text message.</summary>
    private static readonly ImmutableArray<(AlertChangeKind Kind, AlertReason Reason)> ToldByMail =
        [(AlertChangeKind.Freeze, AlertReason.DataMissing), (AlertChangeKind.Thaw, AlertReason.DataReturned), (AlertChangeKind.Note, AlertReason.LateData)];

    public static IEnumerable<TextSample> Samples(SampleSetting setting)
    {
        var composer = new MessageComposer(new MessageTemplates(setting.Texts, setting.Trace), setting.Label, setting.Room);
        foreach (var isLate in (bool[])[false, true])
        {
            var occasion = Occasion(setting, isLate);
            foreach (var (channel, change) in Enum.GetValues<NotificationChannel>().SelectMany(channel => Changes(setting, channel).Select(change => (channel, change))))
            {
                var person = SampleSetting.PersonOf("sample", PersonRole.DutyOfficer, setting.Rules.Regions.Root.Code);
                var item = NotificationPolicy.ItemOf(change);
                var name = $"{NoticeWording.GradeName(change.IsData, item.Grade, setting.Rules.Grades)}、{NoticeWording.Event(change)}{(isLate ? "、补评" : "")}";
                yield return TextSample.OfMessages(name, () => [composer.Compose(new PlannedNotice(person, channel, [item]), occasion)]);
                if (channel != NotificationChannel.Mail || change.Kind == AlertChangeKind.Raise)
                {
                    yield return TextSample.OfMessages($"{name}、多起合并", () => [composer.Compose(new PlannedNotice(person, channel, [item, .. Enumerable.Repeat(item, Others)]), occasion)]);
                }
            }
        }
    }

    private static IEnumerable<AlertChange> Changes(SampleSetting setting, NotificationChannel channel) => SampleSetting.Grades.SelectMany(grade => (IEnumerable<AlertChange>)
    [
        .. Told.Concat(channel == NotificationChannel.Mail ? ToldByMail : []).Select(told => setting.Change(told.Kind, told.Reason, grade)),
        setting.Change(AlertChangeKind.Raise, AlertReason.GradeReached, grade, isData: true),
        setting.Change(AlertChangeKind.Quiet, AlertReason.DataReturned, grade, isData: true),
    ]);

    private static MessageOccasion Occasion(SampleSetting setting, bool isLate) => new(
        setting.Rules, setting.Snapshot, SampleSetting.SnapshotId, SampleSetting.Audit, isLate ? SampleSetting.At.AddHours(5) : null)
    {
        Cases = ImmutableSortedDictionary<string, CaseReference>.Empty.Add("YJ2026-0001", new CaseReference("SX2026-0001", ["核实：2026年11月23日10时00分前"])),
        NextSequence = (_, _, _) => SampleSetting.Sequence,
        Offers = (_, numbers, byText) => numbers.ToFrozenDictionary(number => number, _ => byText ? Offer(setting) : Offer(setting) with { Code = "" }, StringComparer.Ordinal),
    };

    private static AcknowledgementOffer Offer(SampleSetting setting) =>
        AcknowledgementOffers.Sample(AcknowledgementOptions.Of(setting.Configuration.Service.Acknowledgement, setting.Configuration.Directory));
}
