namespace Monitor.Rules.Tests.Lives;

/// <summary>A fault that is planted between the engine and the check, to see the check find it.</summary>
public enum LifeFault
{
    None,

    /// <summary>A grade falls although the figures of its rule are overdue.</summary>
    LowersOnMissingData,

    /// <summary>A second alert is raised where one is active.</summary>
    RaisesTwice,

    /// <summary>A row of the outbox is lost.</summary>
    LosesOutboxRow,

    /// <summary>The watermark goes back.</summary>
    TurnsWatermarkBack,

    /// <summary>A closed case is written to.</summary>
    EditsClosedCase,

    /// <summary>Somebody is called although another has acknowledged.</summary>
    CallsOnceAnswered,
}
