namespace Monitor.Rules.Briefings.Composition;

/// <summary>How far a target has come.</summary>
/// <param name="Value">The figure in the plan's unit.</param>
/// <param name="When">What it speaks of.</param>
/// <param name="Target">The target.</param>
internal sealed record PlanProgress(decimal Value, string When, PlanTarget Target)
{
    /// <summary>What is missing; negative where there is some to spare.</summary>
    public decimal Left => Target.Bound == TargetBound.Below ? Value - Target.Target : Target.Target - Value;

    public bool IsReached => Target.Bound == TargetBound.AtLeast ? Left <= 0 : Left < 0;
}
