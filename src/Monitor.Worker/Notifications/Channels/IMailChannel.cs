namespace Monitor.Worker.Notifications.Channels;

/// <summary>Carries one mail out: to a server, or into a folder while no server is configured.</summary>
internal interface IMailChannel
{
    /// <summary>Where mails go, in Chinese, without secrets.</summary>
    string Description { get; }

    /// <summary>True where mails only reach a folder and a person has to hand them on.</summary>
    bool IsFallback { get; }

    /// <summary>Makes one attempt. Faults of the other side are outcomes; only cancellation by the caller is thrown.</summary>
    Task<DeliveryOutcome> SendAsync(OutgoingMail mail, CancellationToken cancellationToken);
}
