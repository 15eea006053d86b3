using Monitor.Rules.Cases;

namespace Monitor.Worker.Escalation;

/// <summary>What a code that was sent back came to in one case.</summary>
/// <param name="Number">The case's number.</param>
/// <param name="Refusal">Why it was not acknowledged; null where it was.</param>
/// <param name="Standing">Whose acknowledgement stands; null for nobody's.</param>
internal sealed record ReplyOutcome(string Number, Refusal? Refusal, Signature? Standing)
{
    /// <summary>Whether it was acknowledged now.</summary>
    public bool IsSigned => Refusal is null;

    /// <summary>Whether it had been acknowledged before.</summary>
    public bool IsStanding => Refusal is { Kind: RefusalKind.OutOfOrder } && Standing is not null;
}
