using System.Collections.Immutable;
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

    /// <summary>Acknowledges by a text message that came in.</summary>
    /// <param name="from">The number it came from.</param>
    /// <param name="text">What it says.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>What to answer, signed and without a name; empty for no answer: to a stranger, or to what holds no code.</returns>
    public async Task<string> ReplyAsync(string from, string text, CancellationToken cancellationToken)
    {
        var reply = IncomingReply.Read(from, text);
        ImmutableArray<string> senders = [.. people.Where(person => person.Mobile == reply.Mobile).Select(person => person.Id)];
        if (senders.IsEmpty || reply.Code is not { } code)
        {
            LogUnread();
            return "";
        }

        if (await record.WriteAsync(transaction => Match(transaction, senders, code), cancellationToken) is not { } offer || door.Officials.ById(offer.Person, "sms") is not { } actor)
        {
            LogWrongCode();
            return answers.WrongCode();
        }

        var answer = await door.Office.ActAsync(offer.CaseNumber, new Acknowledge(), actor, new ActCondition { Offer = offer.Id }, cancellationToken);
        var standing = answer.Case ?? (await door.Views.ShowAsync(offer.CaseNumber, actor, cancellationToken))?.Case;
        return answers.To(offer.CaseNumber, answer.Refusal, standing?.Answering, actor.Person);
    }

    /// <summary>What a code is for; where it fits nothing, that counts against all it may have been meant for, and is kept.</summary>
    private AcknowledgementOfferRow? Match(RecordTransaction transaction, ImmutableArray<string> senders, string code)
    {
        var offers = AcknowledgementStore.WithCode(transaction, senders).Where(offer => offer.Tries < options.Tries).ToArray();
        var seal = new AcknowledgementSeal(AcknowledgementStore.KeyOf(transaction));
        if (offers.FirstOrDefault(offer => seal.FitsCode(offer, code)) is { } found)
        {
            return found;
        }

        AcknowledgementStore.Miss(transaction, [.. offers.Select(offer => offer.Id)]);
        transaction.AddAudit(new AuditEntry { At = transaction.Now, Actor = senders[0], Act = "acknowledgement.refused", Subject = senders[0], Detail = "{}", Origin = "sms" });
        return null;
    }

    [LoggerMessage(6301, LogLevel.Information, "A text message came in that is from nobody registered, or holds no code; it is not answered")]
    private partial void LogUnread();

    [LoggerMessage(6302, LogLevel.Warning, "A text message with a wrong code came in from a registered number")]
    private partial void LogWrongCode();
}
