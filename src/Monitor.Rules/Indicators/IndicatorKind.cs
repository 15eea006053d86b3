namespace Monitor.Rules.Indicators;

/// <summary>What kind of number an indicator is.</summary>
public enum IndicatorKind
{
    /// <summary>A count of people, jobs or enterprises.</summary>
    Count,

    /// <summary>A share or rate, in the indicator's unit (per cent unless it says otherwise).</summary>
    Rate,

    /// <summary>An index number against a base.</summary>
    Index,
}
