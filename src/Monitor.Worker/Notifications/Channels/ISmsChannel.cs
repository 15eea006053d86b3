namespace Monitor.Worker.Notifications.Channels;

/// <summary>Carries one text message out: to a gateway, or into a folder while no gateway is configured.</summary>
internal interface ISmsChannel
{
    /// <summary>Where messages go, in Chinese, without secrets.</summary>
    string Description { get; }

    /// <summary>True where messages only reach a folder and a person has to hand them on.</summary>
    bool IsFallback { get; }

    /// <summary>Makes one attempt. Faults of the other side are outcomes; only cancellation by the caller is thrown.</summary>
    Task<DeliveryOutcome> SendAsync(OutgoingSms sms, CancellationToken cancellationToken);
}
