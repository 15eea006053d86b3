namespace Monitor.Rules.Detection;

/// <summary>The kind of a rule.</summary>
public enum RuleFamily
{
    /// <summary>事件类: what enterprises report; statutory, never suspended, never incomplete.</summary>
    Event,

    /// <summary>水平类: a figure beyond a line.</summary>
    Rate,

    /// <summary>变动类: a figure against an earlier one.</summary>
    Change,

    /// <summary>异动类: a figure that the detector holds for an outbreak; evidence beside the statutory rules, capped at a grade.</summary>
    Anomaly,

    /// <summary>综合类: alerts of several regions below, or of several independent sources; judged after all others.</summary>
    Composite,

    /// <summary>数据类: figures that are due and missing; makes data alerts, never grades.</summary>
    Completeness,
}
