namespace Monitor.Rules.Cases.Plans;

/// <summary>起算时刻: the moment a time limit runs from.</summary>
public enum ClockStart
{
    /// <summary>数据得知: what the case rests on became known.</summary>
    DataKnown,

    /// <summary>触发: the case was opened, by the machine or by hand.</summary>
    Raised,

    /// <summary>转入观察: it was put under watch.</summary>
    UnderWatch,

    /// <summary>核实属实: it was confirmed.</summary>
    Verified,

    /// <summary>舆情关注: the public talks about it.</summary>
    PublicAttention,

    /// <summary>发布: the alert was published.</summary>
    Published,

    /// <summary>解除: it was lifted.</summary>
    Lifted,
}
