namespace Monitor.Rules.Cases.Plans;

/// <summary>呼叫对象: whom a step of the escalation asks, by what they are to the case.</summary>
public enum EscalationTarget
{
    /// <summary>值班员 of the region that handles the case.</summary>
    DutyOfficer,

    /// <summary>带班领导 of the region that handles the case.</summary>
    Lead,

    /// <summary>值班员 of the region above.</summary>
    AboveDutyOfficer,

    /// <summary>带班领导 of the region above.</summary>
    AboveLead,

    /// <summary>值班表负责人: who keeps the roster of the region that handles the case.</summary>
    RosterOwner,
}
