namespace Monitor.Rules.Indicators;

/// <summary>How figures of a finer kind of period make one of a coarser kind.</summary>
public enum Aggregation
{
    /// <summary>Their sum.</summary>
    Sum,

    /// <summary>Their arithmetic mean.</summary>
    Mean,

    /// <summary>The last of them.</summary>
    Last,
}
