namespace Monitor.Rules.Detection;

/// <summary>What kind of document a rule rests on.</summary>
public enum BasisStatus
{
    /// <summary>示例，待确认: numbers chosen as an example, to be confirmed by the user.</summary>
    Example,

    /// <summary>A published plan (预案) or notice.</summary>
    PublishedPlan,

    /// <summary>A law or regulation.</summary>
    Law,
}
