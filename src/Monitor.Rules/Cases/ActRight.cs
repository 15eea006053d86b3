namespace Monitor.Rules.Cases;

/// <summary>办理权限: what a role may do with an act.</summary>
public enum ActRight
{
    /// <summary>无权.</summary>
    None,

    /// <summary>提请: may propose it; one who decides has to confirm.</summary>
    Proposes,

    /// <summary>办理: may do it.</summary>
    Decides,
}
