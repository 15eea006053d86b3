using Monitor.Rules.Notifications.Delivery;

namespace Monitor.Worker.Record;

/// <summary>What a provider tells later of a message it took over.</summary>
/// <param name="Provider">The id of the server in the configuration.</param>
/// <param name="Answer">Accepted, Delivered, Failed or Queued (kept for later).</param>
/// <param name="Reason">In Chinese, with the provider's own words.</param>
internal sealed record DeliveryReceipt(string Provider, DeliveryAnswer Answer, string Reason)
{
    /// <summary>Our number of the message, where the receipt bears it.</summary>
    public long? Message { get; init; }

    /// <summary>Our attempt, where the receipt bears it.</summary>
    public int Attempt { get; init; }

    /// <summary>What the provider calls the message, where the receipt bears that.</summary>
    public string? Reference { get; init; }
}
