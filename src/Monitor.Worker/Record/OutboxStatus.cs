namespace Monitor.Worker.Record;

/// <summary>How far a message has come.</summary>
internal enum OutboxStatus
{
    /// <summary>Waits for its next attempt.</summary>
    Queued,

    /// <summary>Claimed by a sender whose lease runs.</summary>
    Sending,

    /// <summary>Taken over by the server. Final.</summary>
    Delivered,

    /// <summary>Will not be tried again. Final.</summary>
    GivenUp,
}
