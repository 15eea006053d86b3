using System.Collections.Immutable;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Facts;
using Monitor.Rules.Cases.Notices;
using Monitor.Rules.Cases.Plans;
using Monitor.Rules.Notifications;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Cases.Calling;

/// <summary>Composes the messages of 逐级呼叫: each person called gets one text message and one mail a transaction, with links and a code of that person's own; each chat group one message, with neither.</summary>
/// <remarks>The step decides on the channels, not the usual thresholds of people and groups. Whoever cannot be reached by them is written to by what there is.</remarks>
internal sealed class EscalationMessages(CaseMessages messages, EscalationChat chat)
{
    /// <summary>The messages about the calls among some events: to the people in their order, then to the groups.</summary>
    public IEnumerable<OutboxMessage> Compose(ImmutableArray<Person> people, CaseAudience audience, CaseBook before, ImmutableArray<CaseEvent> events, CallMoment moment)
    {
        if (!events.Any(happened => happened.Fact is Escalated))
        {
            return [];
        }

        ImmutableArray<EscalationCalling> callings = [.. Callings(audience, before, events)];
        var called = callings.SelectMany(calling => calling.People.Select(person => (person.Id, Calling: calling))).ToLookup(one => one.Id, one => one.Calling, StringComparer.Ordinal);
        var offered = new HashSet<string>(StringComparer.Ordinal);
        OutboxMessage[] written = [.. people.Where(person => called.Contains(person.Id)).SelectMany(person => Of(moment, person, EscalationCalling.Gathered(called[person.Id]), offered))];
        return [.. written, .. chat.Compose(moment, callings, offered)];
    }

    private IEnumerable<EscalationCalling> Callings(CaseAudience audience, CaseBook before, ImmutableArray<CaseEvent> events)
    {
        var wording = messages.WordingFor(audience);
        var book = before;
        foreach (var happened in events)
        {
            var notice = CaseNotices.Of(book.Find(happened.Case), happened);
            book = book.After([happened]);
            if (notice is { Occasion: CaseOccasion.Escalated } && happened.Fact is Escalated call)
            {
                var subject = book.Find(happened.Case)!;
                yield return new EscalationCalling(
                    wording.Of(notice, subject, call), new(happened.Version, happened.At, call), call.Channels, [.. audience.Of(notice, happened.Actor.Person)], chat.GroupsOf(subject, call));
            }
        }
    }

    /// <param name="moment">The moment.</param>
    /// <param name="person">Who is called.</param>
    /// <param name="callings">For what.</param>
    /// <param name="offered">Takes up the cases for which the person is given a link or a code.</param>
    private IEnumerable<OutboxMessage> Of(CallMoment moment, Person person, ImmutableArray<EscalationCalling> callings, HashSet<string> offered)
    {
        ImmutableArray<EscalationCalling> texts = [.. callings.Where(calling => ByText(calling, person))];
        ImmutableArray<EscalationCalling> mails = [.. callings.Where(calling => ByMail(calling, person))];
        var made = moment.OffersFor(person, texts.Select(calling => calling.Telling.Case), mails.Select(calling => calling.Telling.Case));
        offered.UnionWith(made.Where(one => one.Value != AcknowledgementOffer.None).Select(one => one.Key));
        if (!texts.IsEmpty)
        {
            var message = CaseMessages.Message(person, OutboxKind.Sms, person.Mobile!, texts[0].Telling.Case, moment.Now, moment.Next);
            var (text, variables) = messages.Sms(texts[0], Model(texts, message.Sequence, made));
            yield return message with { Text = text, Variables = variables, Purpose = OutboxPurpose.Call, Covers = EscalationCalling.Covers(texts) };
        }

        if (!mails.IsEmpty)
        {
            var mail = messages.Mail(person, [.. mails.Select(calling => calling.Telling with { Link = made[calling.Telling.Case.Number].Link })], moment);
            yield return mail with { Purpose = OutboxPurpose.Call, Covers = EscalationCalling.Covers(mails) };
        }
    }

    private EscalationSmsModel Model(ImmutableArray<EscalationCalling> texts, int sequence, IReadOnlyDictionary<string, AcknowledgementOffer> made)
    {
        var (first, subject) = (texts[0].Telling, texts[0].Telling.Case);
        return new(
            messages.Prefix(withTrial: true),
            messages.NameOf(subject.Region),
            messages.CauseOf(subject),
            messages.GradeOf(subject),
            subject.Number + MessageSequence.Text(sequence),
            CaseCircumstances.Figure(subject),
            first.Summary,
            texts.Length,
            string.Join('、', texts.Skip(1).Select(calling => calling.Telling.Case.Number)),
            made[subject.Number].Link,
            texts.Select(calling => made[calling.Telling.Case.Number].Code).FirstOrDefault(code => code.Length > 0) ?? "");
    }

    private static bool ByText(EscalationCalling calling, Person person) =>
        person.Mobile is not null && (calling.By(EscalationChannel.Sms) || (calling.IsWritten && person.Mail is null));

    private static bool ByMail(EscalationCalling calling, Person person) =>
        person.Mail is not null && (calling.By(EscalationChannel.Mail) || (calling.IsWritten && !ByText(calling, person)));
}
