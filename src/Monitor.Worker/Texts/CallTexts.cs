using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Facts;
using Monitor.Rules.Cases.Notices;
using Monitor.Rules.Cases.Plans;
using Monitor.Rules.Notifications;
using Monitor.Worker.Cases;
using Monitor.Worker.Cases.Calling;

namespace Monitor.Worker.Texts;

/// <summary>Samples of calls to people and groups: the first one and those that follow at every grade, with what the profile lets people acknowledge with, of one case and of several.</summary>
internal static class CallTexts
{
    private static readonly TimeSpan Later = TimeSpan.FromHours(1);

    public static IEnumerable<TextSample> Samples(SampleSetting setting)
    {
        var (frame, cases) = (setting.Configuration.Cases!, new SampleCases(setting));
        var messages = new CaseMessages(SampleCases.PeopleOf(setting), frame, new CaseTemplates(setting.Texts, setting.Trace), setting.Label, setting.Room, groups: [Group(setting)]);
        var moment = CallMoment.Sample(
            SampleSetting.At + Later, SampleSetting.Audit, (_, _, _) => SampleSetting.Sequence, AcknowledgementOptions.Of(setting.Configuration.Service.Acknowledgement, setting.Configuration.Directory));
        foreach (var grade in SampleSetting.Grades)
        {
            var called = cases.Regions.Select(region => cases.Raised(grade, region)).FirstOrDefault(one => one.Escalation is not null);
            if (called is null)
            {
                continue; // the plan calls nobody
            }

            var other = called with { Number = "SX2026-0002" };
            foreach (var step in (int[])[1, 2])
            {
                var name = $"{frame.Grades[grade].Name}、{(step == 1 ? "首次呼叫" : "再次呼叫")}";
                yield return TextSample.OfMessages(name, () => messages.ComposeCalls(SampleCases.BookOf(called), [Call(called, step, isEmpty: false)], moment));
                yield return TextSample.OfMessages($"{name}、空班", () => messages.ComposeCalls(SampleCases.BookOf(called), [Call(called, step, isEmpty: true)], moment));
                yield return TextSample.OfMessages($"{name}、多起合并", () => messages.ComposeCalls(CaseBook.Of([called, other], []), [Call(called, step, isEmpty: false), Call(other, step, isEmpty: false)], moment));
            }
        }
    }

    private static CaseEvent Call(Case one, int step, bool isEmpty) =>
        SampleCases.Happened(one, new Escalated(step, [EscalationChannel.Sms, EscalationChannel.Mail, EscalationChannel.Chat], [new CaseRecipient(PersonRole.DutyOfficer, one.Owner)]) { EmptyShift = isEmpty });

    private static Person Group(SampleSetting setting) => SampleSetting.PersonOf("chat.sample", PersonRole.DutyOfficer, setting.Rules.Regions.Root.Code) with { Mail = null, Mobile = null };
}
