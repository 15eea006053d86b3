using Monitor.Rules.Grading;

namespace Monitor.Rules.Cases.Acts;

/// <summary>审批: the lead decides at which grade the alert is published.</summary>
/// <param name="Grade">The grade (批准级别); at least the lowest.</param>
/// <param name="Reason">Why (审批意见).</param>
public sealed record Approve(Grade Grade, string Reason) : CaseAct(ActKind.Approve);
