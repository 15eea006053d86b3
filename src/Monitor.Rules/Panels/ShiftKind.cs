namespace Monitor.Rules.Panels;

/// <summary>How a delivery stands to what is typical.</summary>
public enum ShiftKind
{
    /// <summary>As usual, or too little is known to tell.</summary>
    None,

    /// <summary>突增: beyond the upper bound.</summary>
    Rose,

    /// <summary>突减: beyond the lower bound.</summary>
    Fell,

    /// <summary>回落: as usual again after a delivery that had risen.</summary>
    FellBack,

    /// <summary>回升: as usual again after a delivery that had fallen.</summary>
    RoseBack,

    /// <summary>待更正: as usual, but figures of an earlier delivery are still held back.</summary>
    Uncorrected,

    /// <summary>确认: so many deliveries stayed at the new level that it is believed.</summary>
    Believed,

    /// <summary>采信: a person made sure that the new level is true.</summary>
    Accepted,
}
