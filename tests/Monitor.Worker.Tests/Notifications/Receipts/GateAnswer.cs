namespace Monitor.Worker.Tests.Notifications.Receipts;

/// <summary>What becomes of a receipt on its way to the service.</summary>
internal enum GateAnswer
{
    /// <summary>The service takes it, and the gateway hears so.</summary>
    Taken,

    /// <summary>It never reaches the service.</summary>
    TurnedAway,

    /// <summary>The service takes it, but the gateway does not hear so.</summary>
    AnswerLost,
}
