using Monitor.Rules.Cases;
using Monitor.Worker.Cases.Doors;
using Monitor.Worker.Record;

namespace Monitor.Worker.Escalation;

/// <summary>What a link shows: the one case it is for, as the one person it is for.</summary>
/// <param name="Offer">What the link was made from.</param>
/// <param name="Actor">The person.</param>
/// <param name="Sheet">The case.</param>
/// <param name="IsExpired">Whether the link is too old to show anything.</param>
internal sealed record AcknowledgementView(AcknowledgementOfferRow Offer, Actor Actor, CaseSheet Sheet, bool IsExpired)
{
    /// <summary>Whether there is something to sign.</summary>
    public bool CanSign => !IsExpired && Offer.UsedAt is null && Sheet.Case is { IsOpen: true, Answering: null };
}
