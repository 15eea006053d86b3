namespace Monitor.Worker.Notifications.Channels;

/// <summary>How one attempt to deliver a message ended.</summary>
internal enum DeliveryResult
{
    /// <summary>The server took the message over; whether a person read it is another question.</summary>
    Accepted,

    /// <summary>Not taken over: the same message with the same key is to be sent again.</summary>
    TryLater,

    /// <summary>As <see cref="TryLater"/>, but the server works: it puts off this recipient, such as for a full mailbox or to see whether we come again.</summary>
    PutOff,

    /// <summary>The server may have taken the message over or not: the answer got lost.</summary>
    Unknown,

    /// <summary>The message will never be taken as it is; another way or another recipient is needed.</summary>
    GiveUp,
}
