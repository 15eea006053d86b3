using System.Collections.Immutable;
using Monitor.Worker.Briefings;
using Monitor.Worker.Briefings.Issues;
using Monitor.Worker.Cases;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.Duty;
using Monitor.Worker.Escalation;
using Monitor.Worker.Notifications;
using Monitor.Worker.Reporters.Mailbox;
using Monitor.Worker.Reporters.Register;
using Monitor.Worker.WebConsole;

namespace Monitor.Worker.Texts;

/// <summary>文本登记册: every text of <c>config/texts</c>, with the samples that it is held against. A text that is not in it is no text of the product.</summary>
internal static class TextRegistry
{
    /// <summary>The texts in groups.</summary>
    public static ImmutableArray<TextGroup> Of(MonitorConfiguration configuration) =>
    [
        new(MessageTemplates.Entries, IsUsed: true, NoticeTexts.Samples),
        new(DeliveryTemplates.Entries, IsUsed: true, DeliveryTexts.Samples),
        new(CaseTemplates.Entries, configuration.Cases is not null, setting => [.. CaseTexts.Samples(setting), .. CallTexts.Samples(setting)]),
        new(ReplyAnswers.Entries, configuration.Cases is not null, ReplyTexts.Samples),
        new(DutyTemplates.Entries, configuration.Duty is not null, DutyTexts.Samples),
        new(ReminderTemplates.Entries, configuration.Rules.Filing.Register is not null, ReminderTexts.Samples),
        new(ReceiptTemplates.Entries, configuration.Service.Mailbox is not null, ReceiptTexts.Samples),
        new([.. HtmlBriefing.Entries, .. MailBriefing.Entries], IsUsed: true, BriefingTexts.Samples),
        new(IssueReminder.LateMail.All, IsUsed: true, IssueTexts.Samples),
        new(StatusPage.Entries, IsUsed: true, StatusTexts.Samples),
    ];
}
