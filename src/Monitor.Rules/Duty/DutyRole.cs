namespace Monitor.Rules.Duty;

/// <summary>值班岗位: what a person on shift is there for.</summary>
public enum DutyRole
{
    /// <summary>带班领导: leads the shift and decides.</summary>
    Lead,

    /// <summary>值班员: takes alerts at any hour, verifies and acts.</summary>
    Officer,
}
