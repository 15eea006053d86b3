using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Rules.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Evaluation;

/// <summary>Makes what a person may acknowledge cases with, in the transaction that tells of them: a link for each in a mail, one code for all in a text message.</summary>
/// <param name="person">The person.</param>
/// <param name="cases">The numbers of the cases.</param>
/// <param name="byText">Whether it goes into a text message.</param>
/// <returns>By the number of the case; those that nobody has to acknowledge are not among them.</returns>
internal delegate FrozenDictionary<string, AcknowledgementOffer> OffersFor(Person person, ImmutableArray<string> cases, bool byText);
