using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Worker.Cases;
using Monitor.Worker.Cases.Calling;
using Monitor.Worker.Cases.Doors;
using Monitor.Worker.ConfigFiles.Documents.People;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Escalation;

/// <summary>签收: by a link that a message brought, or by a code sent back from the number it came to. Neither does anything else.</summary>
internal sealed partial class AcknowledgementDesk(MonitorRecord record, CaseDoor door, ImmutableArray<PersonDocument> people, AcknowledgementOptions options, ReplyAnswers answers, ILogger<AcknowledgementDesk> logger)
{
    private static readonly TimeSpan HintEvery = TimeSpan.FromHours(1);

    /// <summary>What a link opens; null where the text is no link of this service, or its person has left the configuration.</summary>
    /// <param name="token">The last part of the link.</param>
    /// <param name="origin">From where it is opened.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<AcknowledgementView?> OpenAsync(string token, string origin, CancellationToken cancellationToken)
    {
        if (AcknowledgementSeal.IdOf(token) is not { } id
            || await record.Acknowledgements.SigningKeyAsync(cancellationToken) is not { } key
            || await record.Acknowledgements.FindAsync(id, cancellationToken) is not { } offer
            || !new AcknowledgementSeal(key).Fits(offer, token)
            || door.Officials.ById(offer.Person, origin) is not { } actor
            || await door.Views.ShowAsync(offer.CaseNumber, actor, cancellationToken) is not { } sheet)
        {
            return null;
        }

        return new AcknowledgementView(offer, actor, sheet, offer.ExpiresAt <= record.Now());
    }

    /// <summary>Acknowledges by a link that was opened.</summary>
    public Task<ActAnswer> SignAsync(AcknowledgementView view, CancellationToken cancellationToken) =>
        door.Office.ActAsync(view.Offer.CaseNumber, new Acknowledge(), view.Actor, new ActCondition { Offer = view.Offer.Id }, cancellationToken);

    /// <summary>Acknowledges by a text message that came in: everything that its code was sent for.</summary>
    /// <param name="from">The number it came from.</param>
    /// <param name="text">What it says.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>What to answer, signed and without a name; empty for no answer: to a stranger, and to what holds no code where that was said a little while ago.</returns>
    public async Task<string> ReplyAsync(string from, string text, CancellationToken cancellationToken)
    {
        var reply = IncomingReply.Read(from, text);
        ImmutableArray<string> senders = [.. people.Where(person => person.Mobile == reply.Mobile).Select(person => person.Id)];
        if (senders.IsEmpty)
        {
            LogStranger();
            return "";
        }

        if (reply.Code is not { } code)
        {
            LogNoCode();
            return await record.WriteAsync(transaction => MayHint(transaction, senders[0]), cancellationToken) ? answers.NoCode() : "";
        }

        var offers = await record.WriteAsync(transaction => Match(transaction, senders, code), cancellationToken);
        if (offers.IsEmpty || door.Officials.ById(offers[0].Person, "sms") is not { } actor)
        {
            LogWrongCode();
            return answers.WrongCode();
        }

        var outcomes = ImmutableArray.CreateBuilder<ReplyOutcome>(offers.Length);
        foreach (var offer in offers)
        {
            outcomes.Add(await SignAsync(offer, actor, cancellationToken));
        }

        return answers.To(outcomes.MoveToImmutable(), actor.Person);
    }

    private async Task<ReplyOutcome> SignAsync(AcknowledgementOfferRow offer, Actor actor, CancellationToken cancellationToken)
    {
        var answer = await door.Office.ActAsync(offer.CaseNumber, new Acknowledge(), actor, new ActCondition { Offer = offer.Id }, cancellationToken);
        var standing = answer.Case ?? (await door.Views.ShowAsync(offer.CaseNumber, actor, cancellationToken))?.Case;
        return new ReplyOutcome(offer.CaseNumber, answer.Refusal, standing?.Answering);
    }

    /// <summary>Two machines that answer each other would never end: what holds no code is answered once in a while.</summary>
    private static bool MayHint(RecordTransaction transaction, string sender)
    {
        var key = $"acknowledgement.hint.{sender}";
        if (transaction.Context.Meta.AsNoTracking().SingleOrDefault(entry => entry.Key == key) is { } last && MetaKey.Instant(last.Value) + HintEvery > transaction.Now)
        {
            return false;
        }

        transaction.SetMeta(key, MetaKey.Text(transaction.Now));
        return true;
    }

    /// <summary>What a code is for, the gravest case first; where it fits nothing, that counts against all it may have been meant for, and is kept.</summary>
    private ImmutableArray<AcknowledgementOfferRow> Match(RecordTransaction transaction, ImmutableArray<string> senders, string code)
    {
        var offers = AcknowledgementStore.WithCode(transaction, senders).Where(offer => offer.Tries < options.Tries).ToArray();
        var seal = new AcknowledgementSeal(AcknowledgementStore.KeyOf(transaction));
        var fitting = offers.Where(offer => seal.FitsCode(offer, code)).ToArray();
        if (fitting is [var latest, ..])
        {
            return [.. fitting.Where(offer => offer.Person == latest.Person && offer.MadeAt == latest.MadeAt).OrderBy(offer => offer.Id)];
        }

        AcknowledgementStore.Miss(transaction, [.. offers.Select(offer => offer.Id)]);
        transaction.AddAudit(new AuditEntry { At = transaction.Now, Actor = senders[0], Act = "acknowledgement.refused", Subject = senders[0], Detail = "{}", Origin = "sms" });
        return [];
    }

    [LoggerMessage(6301, LogLevel.Information, "A text message came in from a number that is not registered; it is not answered")]
    private partial void LogStranger();

    [LoggerMessage(6302, LogLevel.Warning, "A text message with a wrong code came in from a registered number")]
    private partial void LogWrongCode();

    [LoggerMessage(6303, LogLevel.Information, "A text message without a code came in from a registered number; it is answered once an hour")]
    private partial void LogNoCode();
}
