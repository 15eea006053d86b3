using System.Collections.Immutable;
using Monitor.Rules.Cases;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;
using Monitor.Worker.Notifications;
using Monitor.Worker.Notifications.Channels;
using Monitor.Worker.Record;

namespace Monitor.Worker.Cases;

/// <summary>Composes what people are told of cases: of everything that happens in one transaction, each person gets one mail and one text message at most.</summary>
internal sealed class CaseMessages(ImmutableArray<Person> people, CaseFrame frame, CaseTemplates templates, ServiceLabel label, string smsSignature)
{
    private const int MostInFull = 12;
    private const int MostParts = 2;

    private readonly CaseNoticePlan plan = new(new CaseAudience(people, frame), frame);
    private readonly string signature = smsSignature.Trim('【', '】');

    /// <summary>The messages about events, in the order of the people.</summary>
    /// <param name="before">The cases before the events.</param>
    /// <param name="events">The events.</param>
    /// <param name="now">The moment of the transaction.</param>
    /// <param name="audit">The end of the audit log, the events included.</param>
    public ImmutableArray<OutboxMessage> Compose(CaseBook before, ImmutableArray<CaseEvent> events, DateTimeOffset now, AuditHead audit)
    {
        var told = plan.Of(before, events).ToLookup(one => one.Person.Id, one => one.Notice, StringComparer.Ordinal);
        return [.. people.Where(person => told.Contains(person.Id)).SelectMany(person => Of(person, Sorted(told[person.Id]), now, audit))];
    }

    private static ImmutableArray<CaseNotice> Sorted(IEnumerable<CaseNotice> notices) =>
    [
        .. notices
            .DistinctBy(notice => (notice.Case.Number, notice.Kind, notice.Summary))
            .OrderBy(notice => notice.Kind)
            .ThenByDescending(notice => notice.Case.HandlingGrade)
            .ThenBy(notice => notice.Case.Number, StringComparer.Ordinal),
    ];

    private IEnumerable<OutboxMessage> Of(Person person, ImmutableArray<CaseNotice> notices, DateTimeOffset now, AuditHead audit)
    {
        ImmutableArray<CaseNotice> urgent = [.. notices.Where(notice => notice.BySms && notice.Case.HandlingGrade >= person.SmsFrom)];
        if (person.Mobile is not null && !urgent.IsEmpty)
        {
            yield return Message(person, OutboxKind.Sms, person.Mobile, urgent[0].Case, now) with { Text = Sms(urgent) };
        }

        if (person.Mail is not null)
        {
            var model = Mail(notices, now, audit);
            yield return Message(person, OutboxKind.Mail, person.Mail, notices[0].Case, now) with
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

    private string Sms(ImmutableArray<CaseNotice> notices)
    {
        var first = notices[0];
        var full = new CaseSmsModel(
            Prefix(withTrial: true), frame.NameOf(first.Case.Region), frame.Grades[first.Case.HandlingGrade].Name, first.Case.Number, first.Summary, notices.Length);
        var texts = new[] { full, full with { Prefix = Prefix(withTrial: false) } }.Select(model => templates.Sms.Text(model).ReplaceLineEndings("").Trim()).ToArray();
        return texts.Select(text => SmsText.Sign(signature, text)).FirstOrDefault(text => SmsText.Segments(text) == 1) ?? SmsText.FitFirst(signature, texts, MostParts);
    }

    private CaseMailModel Mail(ImmutableArray<CaseNotice> notices, DateTimeOffset now, AuditHead audit) => new()
    {
        Title = label.Title,
        Prefix = (label.IsDrill ? "【演练】" : "") + (label.IsTrial ? "【试运行】" : ""),
        Banners =
        [
            .. label.IsDrill ? ["演练：本邮件由演练数据产生，企业、人数和预警均非真实，请勿据此处置。"] : ImmutableArray<string>.Empty,
            .. label.IsTrial ? ["试运行：系统处于试运行阶段，研判结果仅供参考，请以正式渠道为准。"] : ImmutableArray<string>.Empty,
        ],
        Items = [.. notices.Take(MostInFull).Select(notice => Item(notice, now))],
        Rest = [.. notices.Skip(MostInFull).Select(notice => $"【{notice.Event}】{Headline(notice)}（{notice.Case.Number}）")],
        Moment = OfficialTime.Moment(now, frame.Calendar.Zone),
        Audit = audit.Short,
    };

    private CaseMailItem Item(CaseNotice notice, DateTimeOffset now) => new()
    {
        Event = notice.Event,
        Headline = Headline(notice),
        Number = notice.Case.Number,
        Cause = CauseName(notice.Case),
        Owner = frame.NameOf(notice.Case.Owner),
        Stage = CaseWording.Of(notice.Case.Stage),
        Grade = GradeBadge.Of(notice.Case.HandlingGrade, frame.Grades),
        Computed = frame.Grades[notice.Case.ComputedGrade].Name,
        Official = notice.Case.OfficialGrade == Grade.None ? "未发布" : frame.Grades[notice.Case.OfficialGrade].Name,
        Sentence = notice.Sentence,
        NextStep = notice.NextStep,
        Limits = notice.Case.IsOpen ? CaseLimits.Lines(notice.Case, now, frame.Calendar.Zone) : [],
    };

    private string Headline(CaseNotice notice) => $"{frame.NameOf(notice.Case.Region)}{CauseName(notice.Case)}：{notice.Summary}";

    private string CauseName(Case one) => frame.Plan.CauseOf(one.Cause)?.Name ?? one.Cause;

    private string Prefix(bool withTrial) => (label.IsDrill ? "演练：" : "") + (label.IsTrial && withTrial ? "试运行：" : "");
}
