using System.Collections.Immutable;
using Monitor.Rules.Notifications;
using Monitor.Worker.Briefings.Issues;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Texts;

/// <summary>Samples of the mail about briefings that nobody approved in time.</summary>
internal static class IssueTexts
{
    public static IEnumerable<TextSample> Samples(SampleSetting setting)
    {
        var mail = IssueReminder.LateMail.From(setting.Texts, setting.Trace);
        var (person, moment) = (SampleSetting.PersonOf("sample", PersonRole.Analyst, setting.Rules.Regions.Root.Code), OfficialTime.Moment(SampleSetting.At, setting.Rules.TimeZone));
        var name = $"{setting.Rules.Regions.Root.Name}就业失业风险监测周报2026年第47期";
        ImmutableArray<string> lines = [$"{name}（编号JB2026-0012），应于{moment}前审批", $"{name}（编号JB2026-0013），应于{moment}前审批；已按设置将草稿发给名单"];
        yield return TextSample.OfMessages("简报逾期未审批、一期", () => [Message(mail, new(setting.Label, person.Name, $"{name}尚未审批", [lines[0]], moment), person)]);
        yield return TextSample.OfMessages("简报逾期未审批、多期", () => [Message(mail, new(setting.Label, person.Name, "2期简报尚未审批", lines, moment), person)]);
    }

    private static OutboxMessage Message(MailTexts<LateIssuesModel> mail, LateIssuesModel model, Person to) => mail.Fill(model).To(to.Id, to.Mail!, SampleSetting.At);
}
