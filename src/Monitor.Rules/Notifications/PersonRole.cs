namespace Monitor.Rules.Notifications;

/// <summary>岗位职责: what a person does here.</summary>
public enum PersonRole
{
    /// <summary>值班员: takes alerts at any hour, verifies and acts.</summary>
    DutyOfficer,

    /// <summary>带班领导: approves.</summary>
    Lead,

    /// <summary>分析员: writes the briefing.</summary>
    Analyst,

    /// <summary>运维员: keeps the configuration and the service.</summary>
    Operator,

    /// <summary>审计员: asks later why.</summary>
    Auditor,
}
