using System.Globalization;
using Monitor.Rules.Grading;

namespace Monitor.Worker.Record;

/// <summary>A message to one person by one way. Rows are never deleted; what they say is cleared when it has been kept long enough.</summary>
internal sealed record OutboxMessage
{
    private const string Prefix = "M-";

    /// <summary>Given by the record, rising in the order of creation.</summary>
    public long Number { get; init; }

    /// <summary>The idempotency key that every attempt carries, such as <c>M-000001</c>.</summary>
    public string Key => KeyOf(Number);

    public required OutboxKind Kind { get; init; }

    /// <summary>The id of the person in the configuration.</summary>
    public required string Person { get; init; }

    /// <summary>The mail address or mobile number.</summary>
    public required string Address { get; init; }

    /// <summary>Empty for a text message.</summary>
    public string Subject { get; init; } = "";

    public required string Text { get; init; }

    public string? Html { get; init; }

    /// <summary>The alert it tells of; null where it tells of none.</summary>
    public string? AlertNumber { get; init; }

    /// <summary>The case (事项) it tells of; null where it tells of none.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>The files that travel with it, as JSON; null for none.</summary>
    public string? Attachments { get; init; }

    /// <summary>The snapshot it was rendered from.</summary>
    public string? SnapshotId { get; init; }

    public Grade Grade { get; init; }

    /// <summary>The moment that the message is about and that its Date shows.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    public OutboxPurpose Purpose { get; init; }

    /// <summary>第几次: the how-manieth message of its case to this address, 1 for the first; 0 where it tells of no case.</summary>
    public int Sequence { get; init; }

    /// <summary>What it tells of, so that a newer message of the same tells it as well: the numbers of alerts, of a text message or a call those of cases, parted by spaces; empty where no other message tells the same.</summary>
    public string Covers { get; init; } = "";

    /// <summary>The variables of a provider's template, as JSON; null where the text goes as it is.</summary>
    public string? Variables { get; init; }

    /// <summary>The message in whose stead this goes another way; null for none.</summary>
    public long? InsteadOf { get; init; }

    /// <summary>The message that tells what this one would have told; null for none.</summary>
    public long? FoldedInto { get; init; }

    /// <summary>Since when it is held back; null where it never was.</summary>
    public DateTimeOffset? HeldSince { get; init; }

    /// <summary>Whose turn it is among the servers of its kind, 0 for the first.</summary>
    public int Route { get; init; }

    public OutboxStatus Status { get; init; }

    /// <summary>How often it was claimed. Tells one attempt from another.</summary>
    public int Attempts { get; init; }

    public DateTimeOffset NextAttemptAt { get; init; }

    public DateTimeOffset? LeaseUntil { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>What the last attempt ended with, in Chinese.</summary>
    public string LastReason { get; init; } = "";

    /// <summary>What the server calls it.</summary>
    public string? ProviderReference { get; init; }

    /// <summary>What its order is kept with: the case, else the alert; null for none.</summary>
    public string? Thread => CaseNumber ?? AlertNumber;

    public static string KeyOf(long number) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{number:000000}");

    /// <exception cref="FormatException">The text is no message key.</exception>
    public static long NumberOf(string key) => FindNumber(key) ?? throw new FormatException($"'{key}' is no message key.");

    /// <summary>The number that a message key says; null for what is no message key.</summary>
    public static long? FindNumber(string key) =>
        key.StartsWith(Prefix, StringComparison.Ordinal) && long.TryParse(key.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
