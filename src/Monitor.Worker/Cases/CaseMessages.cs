using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Notices;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;
using Monitor.Worker.Cases.Calling;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Cases;

/// <summary>Composes what people are told of cases: of everything that happens in one transaction, each person gets one mail and one text message at most.</summary>
/// <param name="people">All people.</param>
/// <param name="frame">What cases are judged by.</param>
/// <param name="templates">The texts.</param>
/// <param name="label">What every message says of the service.</param>
/// <param name="room">What text messages have room for.</param>
/// <param name="onDuty">Who of the people is on duty; null for everybody.</param>
/// <param name="acknowledgement">How cases may be acknowledged away from the desk; null for not at all.</param>
/// <param name="groups">The chat groups that calls go to; default for none.</param>
internal sealed class CaseMessages(
    ImmutableArray<Person> people, CaseFrame frame, CaseTemplates templates, ServiceLabel label, SmsRoom room, PeopleOnDuty? onDuty = null, AcknowledgementOptions? acknowledgement = null,
    ImmutableArray<Person> groups = default)
{
    private const int MostInFull = 12;

    private readonly AcknowledgementOffers offers = new(acknowledgement ?? AcknowledgementOptions.None, frame);
    private readonly ImmutableArray<Person> chatGroups = groups.IsDefault ? [] : groups;

    /// <summary>The messages about events, calls included, in the order of the people.</summary>
    /// <param name="transaction">The transaction that writes the events, and has written them.</param>
    /// <param name="before">The cases before the events.</param>
    /// <param name="events">The events.</param>
    public ImmutableArray<OutboxMessage> Compose(RecordTransaction transaction, CaseBook before, ImmutableArray<CaseEvent> events)
    {
        var moment = MomentOf(transaction);
        return [.. ComposeCalls(before, events, moment), .. Compose(before, events, moment)];
    }

    /// <summary>The moment of a transaction that writes messages.</summary>
    internal CallMoment MomentOf(RecordTransaction transaction) =>
        new(transaction.Now, transaction.AuditHead, transaction.NextSequence, offers.NewCode, (person, one, code) => offers.Make(transaction, person, one, code));

    /// <summary>The messages about events but for calls, in the order of the people.</summary>
    /// <param name="before">The cases before the events.</param>
    /// <param name="events">The events.</param>
    /// <param name="moment">The moment of the transaction.</param>
    public ImmutableArray<OutboxMessage> Compose(CaseBook before, ImmutableArray<CaseEvent> events, CallMoment moment)
    {
        var audience = AudienceAt(moment.Now);
        var told = Tellings(before, events, audience).ToLookup(one => one.Person.Id, one => one.Telling, StringComparer.Ordinal);
        return [.. people.Where(person => told.Contains(person.Id)).SelectMany(person => Of(person, Sorted(told[person.Id]), moment))];
    }

    /// <summary>The messages about the calls among some events: to the people in their order, then to the groups.</summary>
    /// <param name="before">The cases before the events.</param>
    /// <param name="events">The events.</param>
    /// <param name="moment">The moment.</param>
    public ImmutableArray<OutboxMessage> ComposeCalls(CaseBook before, ImmutableArray<CaseEvent> events, CallMoment moment) =>
        [.. new EscalationMessages(this, new EscalationChat(this, chatGroups, frame)).Compose(people, AudienceAt(moment.Now), before, events, moment)];

    private CaseAudience AudienceAt(DateTimeOffset now) => new(people, onDuty?.Invoke(now) ?? people, frame);

    private IEnumerable<(Person Person, CaseTelling Telling)> Tellings(CaseBook before, ImmutableArray<CaseEvent> events, CaseAudience audience)
    {
        var wording = new CaseNoticeWording(audience, frame);
        var (book, after) = (before, before.After(events));
        foreach (var happened in events)
        {
            var notice = CaseNotices.Of(book.Find(happened.Case), happened);
            book = book.After([happened]);
            var isAnsweredAgain = notice?.Occasion == CaseOccasion.AcknowledgementLapsed && after.Find(happened.Case) is { Escalation.Stopped: not null };
            if (notice is { Occasion: not CaseOccasion.Escalated } && !isAnsweredAgain)
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

    private IEnumerable<OutboxMessage> Of(Person person, ImmutableArray<CaseTelling> tellings, CallMoment moment)
    {
        ImmutableArray<CaseTelling> urgent = person.Mobile is null ? [] : [.. tellings.Where(telling => telling.IsUrgent && (telling.Case.HandlingGrade >= person.SmsFrom || telling.Occasion == CaseOccasion.AcknowledgementLapsed))];
        var made = moment.OffersFor(person, Offered(urgent), person.Mail is null ? [] : Offered(tellings));
        if (!urgent.IsEmpty)
        {
            var message = Message(person, OutboxKind.Sms, person.Mobile!, urgent[0].Case, moment.Now, moment.Next);
            var (text, variables) = Sms(urgent, message.Sequence, made);
            yield return Marked(message with { Text = text, Variables = variables, Covers = Covers(urgent) }, urgent);
        }

        if (person.Mail is not null)
        {
            yield return Marked(Mail(person, [.. tellings.Select(telling => telling with { Link = telling.IsOffered && made.TryGetValue(telling.Case.Number, out var offer) ? offer.Link : "" })], moment), tellings);
        }
    }

    private static IEnumerable<Case> Offered(ImmutableArray<CaseTelling> tellings) => tellings.Where(telling => telling.IsOffered).Select(telling => telling.Case);

    /// <summary>What tells of nothing but lapsed acknowledgements calls for new ones, and is over when somebody has answered.</summary>
    private static OutboxMessage Marked(OutboxMessage message, ImmutableArray<CaseTelling> tellings) => tellings.All(telling => telling.Occasion == CaseOccasion.AcknowledgementLapsed)
        ? message with { Purpose = OutboxPurpose.Call, Covers = Covers(tellings) }
        : message;

    /// <summary>A mail to a person who has an address.</summary>
    internal OutboxMessage Mail(Person person, ImmutableArray<CaseTelling> tellings, CallMoment moment)
    {
        var message = Message(person, OutboxKind.Mail, person.Mail!, tellings[0].Case, moment.Now, moment.Next);
        var model = Mail(tellings, moment.Now, moment.Audit) with { Sequence = MessageSequence.Text(message.Sequence) };
        var reasons = CaseReasons.Of(tellings[0], label.IsDrill);
        return templates.Mail.Fill(model, reasons, message.Grade).In(message);
    }

    /// <summary>A calling text message, in the fullest form that there is room for.</summary>
    internal (string Text, string Variables) Sms(EscalationCalling calling, EscalationSmsModel full)
    {
        var template = templates.Escalation.For(CaseReasons.Of(calling.Round.Call, label.IsDrill), calling.Telling.Case.HandlingGrade);
        return (room.Fit(full.Forms(Prefix(withTrial: false)).Select(template.Text)), SmsVariables.Write(
            ("prefix", full.Prefix), ("region", full.Region), ("cause", full.Cause), ("grade", full.Grade), ("number", full.Number), ("figure", full.Figure), ("summary", full.Summary),
            ("count", full.Count.ToString(CultureInfo.InvariantCulture)), ("code", full.Code), ("reason", "escalation")));
    }

    /// <summary>A calling chat message.</summary>
    internal string Chat(EscalationCalling calling, EscalationChatModel model) => templates.EscalationChat.For(CaseReasons.Of(calling.Round.Call, label.IsDrill), calling.Telling.Case.HandlingGrade).Text(model).Trim();

    /// <summary>【演练】 and 【试运行】, as far as they hold.</summary>
    internal string Marks { get; } = (label.IsDrill ? "【演练】" : "") + (label.IsTrial ? "【试运行】" : "");

    internal CaseNoticeWording WordingFor(CaseAudience told) => new(told, frame);

    internal string NameOf(string region) => frame.NameOf(region);

    internal string GradeOf(Case one) => frame.Grades[one.HandlingGrade].Name;

    internal string CauseOf(Case one) => frame.Plan.CauseOf(one.Cause)?.Name ?? one.Cause;

    /// <summary>演练： and 试运行：, as far as they hold.</summary>
    internal string Prefix(bool withTrial) => (label.IsDrill ? "演练：" : "") + (label.IsTrial && withTrial ? "试运行：" : "");

    internal static OutboxMessage Message(Person person, OutboxKind kind, string address, Case about, DateTimeOffset now, NextSequence next) => new()
    {
        Kind = kind,
        Person = person.Id,
        Address = address,
        Text = "",
        CaseNumber = about.Number,
        Sequence = next(kind, address, about.Number),
        Grade = about.HandlingGrade,
        CreatedAt = now,
    };

    /// <summary>The numbers of the cases: a text message only points to them, so that a later one on the same case tells what an earlier one told.</summary>
    internal static string Covers(IEnumerable<CaseTelling> tellings) => string.Join(' ', tellings.Select(telling => telling.Case.Number).Distinct(StringComparer.Ordinal));

    private (string Text, string Variables) Sms(ImmutableArray<CaseTelling> tellings, int sequence, IReadOnlyDictionary<string, AcknowledgementOffer> made)
    {
        var (first, subject) = (tellings[0], tellings[0].Case);
        var template = templates.Sms.For(CaseReasons.Of(first, label.IsDrill), subject.HandlingGrade);
        var full = new CaseSmsModel(
            Prefix(withTrial: true), NameOf(subject.Region), first.AsksForAnswer ? CauseOf(subject) : "", GradeOf(subject), subject.Number + MessageSequence.Text(sequence), first.Summary, tellings.Length,
            first.IsOffered && made.TryGetValue(subject.Number, out var offer) ? offer.Link : "",
            tellings.Where(telling => telling.IsOffered).Select(telling => made[telling.Case.Number].Code).FirstOrDefault(code => code.Length > 0) ?? "");
        return (room.FitBriefly(full.Forms(Prefix(withTrial: false)).Select(template.Text)), SmsVariables.Write(
            ("prefix", full.Prefix), ("region", full.Region), ("cause", full.Cause), ("grade", full.Grade), ("number", full.Number), ("summary", full.Summary),
            ("count", tellings.Length.ToString(CultureInfo.InvariantCulture)), ("code", full.Code), ("reason", "case")));
    }

    private CaseMailModel Mail(ImmutableArray<CaseTelling> tellings, DateTimeOffset now, AuditHead audit) => new()
    {
        Title = label.Title,
        Prefix = Marks,
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
        Cause = CauseOf(telling.Case),
        Owner = frame.NameOf(telling.Case.Owner),
        Stage = CaseWording.Of(telling.Case.Stage),
        Grade = GradeBadge.Of(telling.Case.HandlingGrade, frame.Grades),
        Level = CaseCircumstances.Level(telling.Case, frame.Grades),
        Reasons = telling.NeedsReasons ? CaseCircumstances.Lines(telling.Case, frame) : [],
        Computed = frame.Grades[telling.Case.ComputedGrade].Name,
        Official = telling.Case.OfficialGrade == Grade.None ? "尚未发布" : $"发布级别{frame.Grades[telling.Case.OfficialGrade].Name}",
        Sentence = telling.Sentence,
        NextStep = telling.NextStep,
        Link = telling.Link,
        Limits = telling.Case.IsOpen ? CaseLimits.Lines(telling.Case, now, frame.Calendar.Zone) : [],
    };

    private string Headline(CaseTelling telling) => $"{NameOf(telling.Case.Region)}{CauseOf(telling.Case)}：{telling.Summary}";
}
