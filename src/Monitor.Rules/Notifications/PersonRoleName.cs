namespace Monitor.Rules.Notifications;

/// <summary>What a role is called.</summary>
public static class PersonRoleName
{
    /// <summary>Such as 值班员.</summary>
    public static string Of(PersonRole role) => role switch
    {
        PersonRole.DutyOfficer => "值班员",
        PersonRole.Lead => "带班领导",
        PersonRole.Analyst => "分析员",
        PersonRole.Operator => "运维员",
        PersonRole.Auditor => "审计员",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role."),
    };
}
