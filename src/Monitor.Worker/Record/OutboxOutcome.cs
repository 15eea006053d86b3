using Monitor.Rules.Notifications.Delivery;

namespace Monitor.Worker.Record;

/// <summary>How one attempt to send a message ended, and what becomes of the message.</summary>
/// <param name="Status">Accepted, Unknown, GivenUp, or Queued for another attempt.</param>
/// <param name="Answer">What the attempt itself ended with.</param>
/// <param name="Reason">In Chinese.</param>
/// <param name="ProviderReference">What the server calls the message, where it says.</param>
/// <param name="NextAttemptAt">When to try again; only for Queued.</param>
internal sealed record OutboxOutcome(OutboxStatus Status, DeliveryAnswer Answer, string Reason, string? ProviderReference, DateTimeOffset? NextAttemptAt)
{
    /// <summary>The server that was tried.</summary>
    public string Provider { get; init; } = "";

    /// <summary>Which server is tried next, in the order of the configuration.</summary>
    public int Route { get; init; }

    public static OutboxOutcome Accepted(string reason, string? providerReference) => new(OutboxStatus.Accepted, DeliveryAnswer.Accepted, reason, providerReference, null);

    public static OutboxOutcome TryAgain(string reason, DateTimeOffset nextAttemptAt, DeliveryAnswer answer = DeliveryAnswer.Queued) => new(OutboxStatus.Queued, answer, reason, null, nextAttemptAt);

    public static OutboxOutcome GivenUp(string reason, DeliveryAnswer answer = DeliveryAnswer.Failed) => new(OutboxStatus.GivenUp, answer, reason, null, null);
}
