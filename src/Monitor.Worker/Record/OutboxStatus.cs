namespace Monitor.Worker.Record;

/// <summary>How far a message has come.</summary>
internal enum OutboxStatus
{
    /// <summary>Waits for its next attempt.</summary>
    Queued,

    /// <summary>Claimed by a sender whose lease runs.</summary>
    Sending,

    /// <summary>Taken over by the server; a receipt may still tell more.</summary>
    Accepted,

    /// <summary>Nobody can say whether it arrived, and there is no further provider to try.</summary>
    Unknown,

    /// <summary>A receipt says that it reached the person's device. Final.</summary>
    Delivered,

    /// <summary>The person said that it was read. Final.</summary>
    Acknowledged,

    /// <summary>死信: will not be tried again. Only a late receipt can still say otherwise.</summary>
    GivenUp,

    /// <summary>并入: another message, which names what this one tells, went or goes in its stead; or what it calls for has been done. Final.</summary>
    Folded,
}
