using Monitor.Worker.Notifications.Channels;
using Monitor.Worker.Record;

namespace Monitor.Worker.Notifications;

/// <summary>One server and the way to it. Whoever works it, works it alone, so that a slow server holds up nobody but its own messages.</summary>
/// <param name="Id">The server's id, such as sms1.</param>
/// <param name="Kind">What it carries.</param>
/// <param name="Route">Its place among the servers of its kind, 0 for the first.</param>
/// <param name="Send">Makes one attempt.</param>
internal sealed record DeliveryLane(string Id, OutboxKind Kind, int Route, Func<OutboxMessage, CancellationToken, Task<DeliveryOutcome>> Send)
{
    /// <summary>The only address it serves; null for any.</summary>
    public string? Address { get; init; }

    /// <summary>Whether its provider tells later what became of a message.</summary>
    public bool GivesReceipts { get; init; }

    public required ProviderCircuit Circuit { get; init; }

    /// <summary>Held by whoever works the lane.</summary>
    public SemaphoreSlim Turn { get; } = new(1, 1);
}
