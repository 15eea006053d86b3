using System.Collections.Immutable;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Facts;
using Monitor.Rules.Cases.Notices;
using Monitor.Rules.Cases.Plans;
using Monitor.Rules.Notifications;
using Monitor.Worker.Notifications;
using Monitor.Worker.Notifications.Channels;
using Monitor.Worker.Record;

namespace Monitor.Worker.Cases.Calling;

/// <summary>Composes the messages of 逐级呼叫: each person called gets one text message and one mail a transaction, with a link and a code of that person's own.</summary>
/// <remarks>The step decides on the channels, not the person's usual thresholds. Whoever cannot be reached by them is written to by what there is.</remarks>
internal sealed class EscalationMessages(CaseMessages messages)
{
    private const int MostParts = 2;

    /// <summary>The messages about the calls among some events, in the order of the people.</summary>
    public IEnumerable<OutboxMessage> Compose(ImmutableArray<Person> people, CaseAudience audience, CaseBook before, ImmutableArray<CaseEvent> events, CallMoment moment)
    {
        if (!events.Any(happened => happened.Fact is Escalated))
        {
            return [];
        }

        var called = Callings(audience, before, events).ToLookup(one => one.Person.Id, one => one.Calling, StringComparer.Ordinal);
        return [.. people.Where(person => called.Contains(person.Id)).SelectMany(person => Of(moment, person, Gathered(called[person.Id])))];
    }

    private IEnumerable<(Person Person, EscalationCalling Calling)> Callings(CaseAudience audience, CaseBook before, ImmutableArray<CaseEvent> events)
    {
        var wording = messages.WordingFor(audience);
        var book = before;
        foreach (var happened in events)
        {
            var notice = CaseNotices.Of(book.Find(happened.Case), happened);
            book = book.After([happened]);
            if (notice is { Occasion: CaseOccasion.Escalated } && happened.Fact is Escalated call)
            {
                var calling = new EscalationCalling(wording.Of(notice, book.Find(happened.Case)!, call), new(happened.Version, happened.At, call), call.Channels);
                foreach (var person in audience.Of(notice, happened.Actor.Person))
                {
                    yield return (person, calling);
                }
            }
        }
    }

    /// <summary>One calling a case, the gravest first.</summary>
    private static ImmutableArray<EscalationCalling> Gathered(IEnumerable<EscalationCalling> callings) =>
    [
        .. callings
            .GroupBy(calling => calling.Telling.Case.Number, StringComparer.Ordinal)
            .Select(calls => calls.Last() with { Channels = [.. calls.SelectMany(call => call.Channels).Distinct()] })
            .OrderByDescending(calling => calling.Telling.Case.HandlingGrade)
            .ThenBy(calling => calling.Telling.Case.Number, StringComparer.Ordinal),
    ];

    private IEnumerable<OutboxMessage> Of(CallMoment moment, Person person, ImmutableArray<EscalationCalling> callings)
    {
        ImmutableArray<EscalationCalling> texts = [.. callings.Where(calling => ByText(calling, person))];
        ImmutableArray<EscalationCalling> mails = [.. callings.Where(calling => ByMail(calling, person))];
        var made = texts.Take(1).Concat(mails).DistinctBy(calling => calling.Telling.Case.Number).ToDictionary(
            calling => calling.Telling.Case.Number,
            calling => moment.Offer(person, calling.Telling.Case, calling.Round, !texts.IsEmpty && calling == texts[0]),
            StringComparer.Ordinal);
        if (!texts.IsEmpty)
        {
            var first = texts[0].Telling;
            var message = CaseMessages.Message(person, OutboxKind.Sms, person.Mobile!, first.Case, moment.Now, moment.Next);
            var (text, variables) = messages.Sms(texts[0], prefix => Model(first, texts.Length, message.Sequence, made[first.Case.Number], prefix), MostParts);
            yield return message with { Text = text, Variables = variables };
        }

        if (!mails.IsEmpty)
        {
            yield return messages.Mail(person, [.. mails.Select(calling => calling.Telling with { Link = made[calling.Telling.Case.Number].Link })], moment.Now, moment.Audit, moment.Next);
        }
    }

    private EscalationSmsModel Model(CaseTelling first, int count, int sequence, AcknowledgementOffer offer, string prefix) =>
        new(prefix, messages.NameOf(first.Case.Region), messages.GradeOf(first.Case), first.Case.Number + MessageSequence.Text(sequence), first.Summary, count, offer.Link, offer.Code);

    private static bool ByText(EscalationCalling calling, Person person) =>
        person.Mobile is not null && (calling.By(EscalationChannel.Sms) || (IsWritten(calling) && person.Mail is null));

    private static bool ByMail(EscalationCalling calling, Person person) =>
        person.Mail is not null && (calling.By(EscalationChannel.Mail) || (IsWritten(calling) && !ByText(calling, person)));

    /// <summary>Whether the step writes to people at all, and does not only have them called by telephone.</summary>
    private static bool IsWritten(EscalationCalling calling) => calling.Channels.Any(channel => channel != EscalationChannel.Call);
}
