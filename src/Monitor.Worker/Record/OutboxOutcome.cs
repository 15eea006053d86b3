namespace Monitor.Worker.Record;

/// <summary>How one attempt to send a message ended.</summary>
/// <param name="Status">Delivered, GivenUp, or Queued for another attempt.</param>
/// <param name="Reason">In Chinese.</param>
/// <param name="ProviderReference">What the server calls the message, where it says.</param>
/// <param name="NextAttemptAt">When to try again; only for Queued.</param>
internal sealed record OutboxOutcome(OutboxStatus Status, string Reason, string? ProviderReference, DateTimeOffset? NextAttemptAt)
{
    public static OutboxOutcome Delivered(string reason, string? providerReference) => new(OutboxStatus.Delivered, reason, providerReference, null);

    public static OutboxOutcome TryAgain(string reason, DateTimeOffset nextAttemptAt) => new(OutboxStatus.Queued, reason, null, nextAttemptAt);

    public static OutboxOutcome GivenUp(string reason) => new(OutboxStatus.GivenUp, reason, null, null);
}
