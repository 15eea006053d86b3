using Monitor.Rules.Notifications.Delivery;

namespace Monitor.Worker.Record;

/// <summary>One thing learnt of a message. Never changed once written, but that a receipt which came before our own note finds its message.</summary>
internal sealed class DeliveryRow
{
    /// <summary>Rises with the order of recording.</summary>
    public long Seq { get; init; }

    /// <summary>The message; null for a receipt that fits none yet.</summary>
    public long? Message { get; init; }

    /// <summary>The attempt, 1 for the first.</summary>
    public int Attempt { get; init; }

    public required DeliveryAnswer Answer { get; init; }

    public required DeliverySource Source { get; init; }

    /// <summary>The id of the server; empty where none had to do with it.</summary>
    public string Provider { get; init; } = "";

    /// <summary>Where the message went; empty for a receipt.</summary>
    public string Address { get; init; } = "";

    /// <summary>What the server calls the message, where it says.</summary>
    public string? Reference { get; init; }

    /// <summary>In Chinese.</summary>
    public required string Reason { get; init; }

    public required DateTimeOffset At { get; init; }
}
