namespace Monitor.Worker.Record;

/// <summary>A link or code by which one person may acknowledge one case once. The row holds neither: the link is made from it again, of the code there is a keyed hash. The message that brought them does hold both, until retention clears its text; whoever looks at it sees them hidden.</summary>
internal sealed class AcknowledgementOfferRow
{
    public long Id { get; init; }

    public required string CaseNumber { get; init; }

    /// <summary>The version of the case at the message that it was sent with.</summary>
    public required int Version { get; init; }

    /// <summary>The last step of the escalation that had been taken; 0 before the first.</summary>
    public required int Step { get; init; }

    /// <summary>The id of the person in the configuration.</summary>
    public required string Person { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Null where no code was sent.</summary>
    public string? CodeHash { get; init; }

    /// <summary>How many wrong codes were tried while it stood.</summary>
    public int Tries { get; init; }

    public DateTimeOffset? UsedAt { get; init; }

    public bool IsValidAt(DateTimeOffset moment) => UsedAt is null && ExpiresAt > moment;
}
