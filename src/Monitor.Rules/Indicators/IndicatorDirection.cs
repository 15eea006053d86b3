namespace Monitor.Rules.Indicators;

/// <summary>Which way of an indicator is bad news.</summary>
public enum IndicatorDirection
{
    /// <summary>More is worse, as with claims.</summary>
    HigherIsWorse,

    /// <summary>Less is worse, as with job openings.</summary>
    LowerIsWorse,

    /// <summary>Neither: kept to read other figures by.</summary>
    Context,
}
