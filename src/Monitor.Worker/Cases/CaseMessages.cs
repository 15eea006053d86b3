using System.Collections.Immutable;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Notices;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;
using Monitor.Worker.Notifications;
using Monitor.Worker.Notifications.Channels;
using Monitor.Worker.Record;

namespace Monitor.Worker.Cases;

/// <summary>Composes what people are told of cases: of everything that happens in one transaction, each person gets one mail and one text message at most.</summary>
/// <param name="people">All people.</param>
/// <param name="frame">What cases are judged by.</param>
/// <param name="templates">The texts.</param>
/// <param name="label">What every message says of the service.</param>
/// <param name="smsSignature">The signature of text messages.</param>
/// <param name="onDuty">Who of the people is on duty; null for everybody.</param>
internal sealed class CaseMessages(ImmutableArray<Person> people, CaseFrame frame, CaseTemplates templates, ServiceLabel label, string smsSignature, PeopleOnDuty? onDuty = null)
{
    private const int MostInFull = 12;
    private const int MostParts = 2;

    private readonly string signature = smsSignature.Trim('【', '】');

    /// <summary>The messages about events, in the order of the people.</summary>
    /// <param name="before">The cases before the events.</param>
    /// <param name="events">The events.</param>
    /// <param name="now">The moment of the transaction.</param>
    /// <param name="audit">The end of the audit log, the events included.</param>
    public ImmutableArray<OutboxMessage> Compose(CaseBook before, ImmutableArray<CaseEvent> events, DateTimeOffset now, AuditHead audit)
    {
        var audience = new CaseAudience(people, onDuty?.Invoke(now) ?? people, frame);
        var told = Tellings(before, events, audience).ToLookup(one => one.Person.Id, one => one.Telling, StringComparer.Ordinal);
        return [.. people.Where(person => told.Contains(person.Id)).SelectMany(person => Of(person, Sorted(told[person.Id]), now, audit))];
    }

    private IEnumerable<(Person Person, CaseTelling Telling)> Tellings(CaseBook before, ImmutableArray<CaseEvent> events, CaseAudience audience)
    {
        var wording = new CaseNoticeWording(audience, frame);
        var book = before;
        foreach (var happened in events)
        {
            var notice = CaseNotices.Of(book.Find(happened.Case), happened);
            book = book.After([happened]);
            if (notice is not null)
            {
                var telling = wording.Of(notice, book.Find(happened.Case)!, happened.Fact);
                foreach (var person in audience.Of(notice, happened.Actor.Person))
                {
                    yield return (person, telling);
                }
            }
        }
    }

    private static ImmutableArray<CaseTelling> Sorted(IEnumerable<CaseTelling> tellings) =>
    [
        .. tellings
            .OrderBy(telling => telling.Order)
            .ThenByDescending(telling => telling.Case.HandlingGrade)
            .ThenBy(telling => telling.Case.Number, StringComparer.Ordinal),
    ];

    private IEnumerable<OutboxMessage> Of(Person person, ImmutableArray<CaseTelling> tellings, DateTimeOffset now, AuditHead audit)
    {
        ImmutableArray<CaseTelling> urgent = [.. tellings.Where(telling => telling.IsUrgent && telling.Case.HandlingGrade >= person.SmsFrom)];
        if (person.Mobile is not null && !urgent.IsEmpty)
        {
            yield return Message(person, OutboxKind.Sms, person.Mobile, urgent[0].Case, now) with { Text = Sms(urgent) };
        }

        if (person.Mail is not null)
        {
            var model = Mail(tellings, now, audit);
            yield return Message(person, OutboxKind.Mail, person.Mail, tellings[0].Case, now) with
            {
                Subject = templates.Subject.Text(model).ReplaceLineEndings("").Trim(),
                Text = templates.Text.Text(model).Trim() + "\n",
                Html = templates.Html.Page(model),
            };
        }
    }

    private static OutboxMessage Message(Person person, OutboxKind kind, string address, Case about, DateTimeOffset now) => new()
    {
        Kind = kind,
        Person = person.Id,
        Address = address,
        Text = "",
        CaseNumber = about.Number,
        Grade = about.HandlingGrade,
        CreatedAt = now,
    };

    private string Sms(ImmutableArray<CaseTelling> tellings)
    {
        var first = tellings[0];
        var full = new CaseSmsModel(
            Prefix(withTrial: true), frame.NameOf(first.Case.Region), frame.Grades[first.Case.HandlingGrade].Name, first.Case.Number, first.Summary, tellings.Length);
        var texts = new[] { full, full with { Prefix = Prefix(withTrial: false) } }.Select(model => templates.Sms.Text(model).ReplaceLineEndings("").Trim()).ToArray();
        return texts.Select(text => SmsText.Sign(signature, text)).FirstOrDefault(text => SmsText.Segments(text) == 1) ?? SmsText.FitFirst(signature, texts, MostParts);
    }

    private CaseMailModel Mail(ImmutableArray<CaseTelling> tellings, DateTimeOffset now, AuditHead audit) => new()
    {
        Title = label.Title,
        Prefix = (label.IsDrill ? "【演练】" : "") + (label.IsTrial ? "【试运行】" : ""),
        Banners =
        [
            .. label.IsDrill ? ["演练：本邮件由演练数据产生，企业、人数和预警均非真实，请勿据此处置。"] : ImmutableArray<string>.Empty,
            .. label.IsTrial ? ["试运行：系统处于试运行阶段，研判结果仅供参考，请以正式渠道为准。"] : ImmutableArray<string>.Empty,
        ],
        Items = [.. tellings.Take(MostInFull).Select(telling => Item(telling, now))],
        Rest = [.. tellings.Skip(MostInFull).Select(telling => $"【{telling.Event}】{Headline(telling)}（{telling.Case.Number}）")],
        Moment = OfficialTime.Moment(now, frame.Calendar.Zone),
        Audit = audit.Short,
    };

    private CaseMailItem Item(CaseTelling telling, DateTimeOffset now) => new()
    {
        Event = telling.Event,
        Headline = Headline(telling),
        Number = telling.Case.Number,
        Cause = CauseName(telling.Case),
        Owner = frame.NameOf(telling.Case.Owner),
        Stage = CaseWording.Of(telling.Case.Stage),
        Grade = GradeBadge.Of(telling.Case.HandlingGrade, frame.Grades),
        Computed = frame.Grades[telling.Case.ComputedGrade].Name,
        Official = telling.Case.OfficialGrade == Grade.None ? "尚未发布" : $"发布级别{frame.Grades[telling.Case.OfficialGrade].Name}",
        Sentence = telling.Sentence,
        NextStep = telling.NextStep,
        Limits = telling.Case.IsOpen ? CaseLimits.Lines(telling.Case, now, frame.Calendar.Zone) : [],
    };

    private string Headline(CaseTelling telling) => $"{frame.NameOf(telling.Case.Region)}{CauseName(telling.Case)}：{telling.Summary}";

    private string CauseName(Case one) => frame.Plan.CauseOf(one.Cause)?.Name ?? one.Cause;

    private string Prefix(bool withTrial) => (label.IsDrill ? "演练：" : "") + (label.IsTrial && withTrial ? "试运行：" : "");
}
