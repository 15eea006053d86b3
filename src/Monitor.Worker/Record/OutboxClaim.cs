using Monitor.Rules.Notifications.Delivery;

namespace Monitor.Worker.Record;

/// <summary>Which messages a sender asks for.</summary>
/// <param name="Max">At most so many.</param>
/// <param name="Lease">How long they are left to it.</param>
internal sealed record OutboxClaim(int Max, TimeSpan Lease)
{
    /// <summary>Only messages of this kind; null for any.</summary>
    public OutboxKind? Kind { get; init; }

    /// <summary>Only messages whose turn is at this server of their kind; null for any.</summary>
    public int? Route { get; init; }

    /// <summary>Only messages to this address; null for any.</summary>
    public string? Address { get; init; }

    public SendingLimits Limits { get; init; } = new(TimeZoneInfo.Utc);

    /// <summary>What a text message says in the end that uses up what its number may have that day.</summary>
    public Func<string, LastMessage, string> LastText { get; init; } = (text, _) => text;

    /// <summary>Told, in the same transaction, of each message that ended its sender time and again and is given up.</summary>
    public Action<RecordTransaction, OutboxMessage> Poisoned { get; init; } = (_, _) => { };
}
