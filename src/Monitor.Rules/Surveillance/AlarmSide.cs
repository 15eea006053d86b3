namespace Monitor.Rules.Surveillance;

/// <summary>The side on which a series is watched.</summary>
public enum AlarmSide
{
    /// <summary>Too high is bad news, as with claims.</summary>
    High,

    /// <summary>Too low is bad news, as with openings; for measures alone.</summary>
    Low,
}
