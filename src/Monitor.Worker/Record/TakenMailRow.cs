namespace Monitor.Worker.Record;

/// <summary>A mail that the mailbox for reports was done with. By it a mail is dealt with once, wherever the process ended.</summary>
internal sealed class TakenMailRow
{
    public long Id { get; init; }

    /// <summary>Account and folder.</summary>
    public required string Mailbox { get; init; }

    public required long UidValidity { get; init; }

    public required long Uid { get; init; }

    /// <summary>As the sender's program gave it; empty where it gave none.</summary>
    public required string MessageId { get; init; }

    /// <summary>The address it says it is from.</summary>
    public required string FromAddress { get; init; }

    /// <summary>The reporter, or the person of the configuration; empty for a stranger.</summary>
    public required string Sender { get; init; }

    /// <summary>SHA-256 over its sheets; empty where it has none.</summary>
    public string Sha256 { get; init; } = "";

    public required MailOutcome Outcome { get; init; }

    /// <summary>In Chinese; empty where it was taken whole.</summary>
    public required string Reason { get; init; }

    /// <summary>回执号; null where nothing was taken.</summary>
    public string? Receipt { get; init; }

    /// <summary>The number of the answer in the outbox; null where nobody was answered.</summary>
    public long? Answer { get; init; }

    public required DateTimeOffset At { get; init; }
}
