namespace Monitor.Worker.Notifications.Channels;

/// <summary>How one attempt to deliver a message ended.</summary>
internal enum DeliveryResult
{
    /// <summary>The server took the message over; whether a person read it is another question.</summary>
    Accepted,

    /// <summary>Not taken over: the same message with the same key is to be sent again.</summary>
    TryLater,

    /// <summary>The server may have taken the message over or not: the answer got lost.</summary>
    Unknown,

    /// <summary>The message will never be taken as it is; another way or another recipient is needed.</summary>
    GiveUp,
}
