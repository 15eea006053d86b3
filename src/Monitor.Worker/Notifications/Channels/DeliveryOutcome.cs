namespace Monitor.Worker.Notifications.Channels;

/// <summary>What became of one attempt, with the reason in Chinese for the operator and the other side's reference if it gave one.</summary>
internal sealed record DeliveryOutcome(DeliveryResult Result, string Reason, string? ProviderReference)
{
    public static DeliveryOutcome Accepted(string reason, string? providerReference) => new(DeliveryResult.Accepted, reason, providerReference);

    public static DeliveryOutcome TryLater(string reason) => new(DeliveryResult.TryLater, reason, null);

    public static DeliveryOutcome PutOff(string reason) => new(DeliveryResult.PutOff, reason, null);

    public static DeliveryOutcome Unknown(string reason) => new(DeliveryResult.Unknown, reason, null);

    public static DeliveryOutcome GiveUp(string reason) => new(DeliveryResult.GiveUp, reason, null);
}
