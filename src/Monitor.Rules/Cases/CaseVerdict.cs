namespace Monitor.Rules.Cases;

/// <summary>核实结论: what a case turned out to be.</summary>
public enum CaseVerdict
{
    /// <summary>属实.</summary>
    Confirmed,

    /// <summary>误报: nothing of the kind has happened.</summary>
    FalseAlarm,

    /// <summary>划转: people moved to another employer together and did not lose their work.</summary>
    EntityTransfer,

    /// <summary>季节性: as every year at this time.</summary>
    Seasonal,

    /// <summary>数据错误: the figure was wrong.</summary>
    DataError,

    /// <summary>继续观察: not clear yet.</summary>
    UnderWatch,
}
