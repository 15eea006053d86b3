namespace Monitor.Rules.Cases;

/// <summary>呼叫结果: what came of a call by telephone.</summary>
public enum CallOutcome
{
    /// <summary>已接通: the person was told.</summary>
    Reached,

    /// <summary>无人接听.</summary>
    NoAnswer,

    /// <summary>无法接通: switched off, busy or out of reach.</summary>
    Unavailable,

    /// <summary>号码有误.</summary>
    WrongNumber,
}
