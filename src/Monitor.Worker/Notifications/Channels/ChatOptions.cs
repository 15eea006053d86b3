namespace Monitor.Worker.Notifications.Channels;

/// <summary>The webhook of a chat group.</summary>
internal sealed record ChatOptions
{
    /// <summary>The group's id in the configuration.</summary>
    public required string Id { get; init; }

    public required ChatKind Kind { get; init; }

    /// <summary>The address without the robot's key.</summary>
    public required Uri Url { get; init; }

    /// <summary>The robot's key, a part of the address; null for a webhook of one's own.</summary>
    public SecretSource? Key { get; init; }

    /// <summary>What requests are signed with; null where none are.</summary>
    public SecretSource? Secret { get; init; }

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    public CertificateTrust Trust { get; init; } = CertificateTrust.OfTheSystem;
}
