using System.Collections.Frozen;
using Monitor.Rules.Cases;
using Monitor.Rules.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Cases.Calling;

/// <summary>What messages about cases need of the moment at which they are composed.</summary>
/// <param name="Now">The moment.</param>
/// <param name="Audit">The end of the audit log, what is told included.</param>
/// <param name="Next">Counts the messages of a case to an address.</param>
/// <param name="NewCode">Makes the code of a text message to a person; empty for none.</param>
/// <param name="Offer">Makes what a person may acknowledge a case with: the person, the case, and the code.</param>
internal sealed record CallMoment(DateTimeOffset Now, AuditHead Audit, NextSequence Next, Func<Person, string> NewCode, Func<Person, Case, string, AcknowledgementOffer> Offer)
{
    /// <summary>A moment at which nothing is given that is good for anything: for samples and previews.</summary>
    public static CallMoment Sample(DateTimeOffset now, AuditHead audit, NextSequence next, AcknowledgementOptions options)
    {
        var offer = AcknowledgementOffers.Sample(options);
        return new(now, audit, next, person => person.Mobile is null ? "" : offer.Code, (_, _, code) => offer with { Code = code });
    }

    /// <summary>What a person is given to acknowledge with, by the number of the case: one code for all that a text message tells, a link for each case.</summary>
    /// <param name="person">The person.</param>
    /// <param name="byText">The cases of the text message.</param>
    /// <param name="byMail">The cases of the mail.</param>
    public FrozenDictionary<string, AcknowledgementOffer> OffersFor(Person person, IEnumerable<Case> byText, IEnumerable<Case> byMail)
    {
        Case[] texted = [.. byText];
        var code = texted.Length == 0 ? "" : NewCode(person);
        return texted.Select(one => (Case: one, Code: code)).Concat(byMail.Select(one => (Case: one, Code: "")))
            .DistinctBy(one => one.Case.Number)
            .ToFrozenDictionary(one => one.Case.Number, one => Offer(person, one.Case, one.Code), StringComparer.Ordinal);
    }
}
