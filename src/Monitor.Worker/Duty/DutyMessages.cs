using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Rules.Notifications;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Duty;

/// <summary>Composes what people are told of duty: hand-over sheets, reminders, gaps.</summary>
internal sealed class DutyMessages(FrozenDictionary<string, Person> people, DutyTemplates templates, ServiceLabel label, DutyWording wording, SmsRoom room)
{
    /// <summary>A sheet to everybody concerned who has a mail address.</summary>
    public IEnumerable<OutboxMessage> Sheet(HandoverModel sheet, IEnumerable<string> to, DateTimeOffset now) =>
        Reached(to).Where(person => person.Mail is not null).Select(person => Mail(
            person, $"{Prefix}交接班单：{sheet.Region}{sheet.Content.Shift}", templates.SheetText.Plain.Text(sheet).Trim() + "\n", templates.SheetHtml.Plain.Page(sheet), now));

    /// <summary>A notice by mail.</summary>
    public IEnumerable<OutboxMessage> Notice(DutyNoticeModel notice, IEnumerable<string> to, DateTimeOffset now) =>
        Reached(to).Where(person => person.Mail is not null).Select(person => Mail(
            person, Prefix + notice.Headline, templates.NoticeText.Plain.Text(notice).Trim() + "\n", templates.NoticeHtml.Plain.Page(notice), now));

    /// <summary>A text message to everybody concerned who has a mobile number.</summary>
    /// <param name="region">The region in words.</param>
    /// <param name="isEmpty">空班: nobody is on duty; otherwise a hand-over waits for its confirmation.</param>
    /// <param name="to">The ids of those concerned.</param>
    /// <param name="now">The moment.</param>
    public IEnumerable<OutboxMessage> Sms(string region, bool isEmpty, IEnumerable<string> to, DateTimeOffset now) =>
        Reached(to).Where(person => person.Mobile is not null).Select(person => new OutboxMessage
        {
            Kind = OutboxKind.Sms,
            Person = person.Id,
            Address = person.Mobile!,
            Text = room.Fit(templates.Sms.Plain.Text(new DutySmsModel(label.IsDrill ? "演练：" : "", region, isEmpty))),
            CreatedAt = now,
        });

    public DutyNoticeModel NoticeOf(string headline, ImmutableArray<string> lines, string nextStep, DateTimeOffset now) => new(label, headline, lines, nextStep, wording.Moment(now));

    private string Prefix => (label.IsDrill ? "【演练】" : "") + (label.IsTrial ? "【试运行】" : "");

    private IEnumerable<Person> Reached(IEnumerable<string> ids) => ids.Distinct(StringComparer.Ordinal).Select(id => people.GetValueOrDefault(id)).OfType<Person>();

    private static OutboxMessage Mail(Person person, string subject, string text, string html, DateTimeOffset now) =>
        new() { Kind = OutboxKind.Mail, Person = person.Id, Address = person.Mail!, Subject = subject, Text = text, Html = html, CreatedAt = now };
}
