using Monitor.Rules.Cases;
using Monitor.Rules.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Cases.Calling;

/// <summary>What messages about calls need of the moment at which they are composed.</summary>
/// <param name="Now">The moment.</param>
/// <param name="Audit">The end of the audit log, the calls included.</param>
/// <param name="Next">Counts the messages of a case to an address.</param>
/// <param name="Offer">Makes what a person may acknowledge a case with: the person, the case, the call, and whether a text message is sent.</param>
internal sealed record CallMoment(DateTimeOffset Now, AuditHead Audit, NextSequence Next, Func<Person, Case, EscalationRound, bool, AcknowledgementOffer> Offer);
