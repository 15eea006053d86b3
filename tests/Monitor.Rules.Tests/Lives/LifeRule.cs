namespace Monitor.Rules.Tests.Lives;

/// <summary>What must hold after every move of every life.</summary>
public enum LifeRule
{
    /// <summary>At most one active alert per rule and region, and the alerts told of are those that stand.</summary>
    OneActiveAlert,

    /// <summary>One open case per region and cause, and every rise is listed in one.</summary>
    OneOpenCase,

    /// <summary>A grade never falls while its rule's data is missing.</summary>
    NoFallWithoutData,

    /// <summary>A layoff beyond the line that was reported within the window has its alert.</summary>
    LargeLayoffIsRaised,

    /// <summary>The watermark never goes back.</summary>
    WatermarkForward,

    /// <summary>Every rise has its rows in the outbox, or an open dead-letter alert.</summary>
    EveryRiseIsTold,

    /// <summary>A closed case changes only by reopening.</summary>
    ClosedCaseStands,

    /// <summary>A parent's total equals the sum of its children plus dated adjustments.</summary>
    TotalsMeet,

    /// <summary>Replaying the event log gives the present state.</summary>
    ReplayGivesPresent,

    /// <summary>Calls stop only where somebody who may acknowledge has answered, and go on where nobody does any more.</summary>
    CallsUntilAnswered,

    /// <summary>Nobody is called after somebody has answered until an acknowledgement lapses or the grade rises, and an acknowledgement lapses only when its time is up.</summary>
    NoCallOnceAnswered,

    /// <summary>After the clocks have moved, none of them asks for something that is past.</summary>
    ClocksAreAhead,
}
