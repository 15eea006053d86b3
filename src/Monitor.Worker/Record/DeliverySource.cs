namespace Monitor.Worker.Record;

/// <summary>From whom something was learnt of a message.</summary>
internal enum DeliverySource
{
    /// <summary>From the server's answer to an attempt, or from there being none.</summary>
    Attempt,

    /// <summary>From a receipt of the provider.</summary>
    Receipt,

    /// <summary>From the clock: no receipt came in time.</summary>
    Watch,

    /// <summary>From the person.</summary>
    Person,

    /// <summary>From this program: held back, or told by another message.</summary>
    Outbox,
}
