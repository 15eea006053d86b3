namespace Monitor.Rules.Indicators;

/// <summary>How a region without a figure of its own gets one from the regions below it.</summary>
public enum RollUp
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>汇总: the sum of the regions directly below.</summary>
    Sum,
}
