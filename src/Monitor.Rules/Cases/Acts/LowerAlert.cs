using Monitor.Rules.Grading;

namespace Monitor.Rules.Cases.Acts;

/// <summary>确认降级: a person agrees that the machine lowers an alert that it proposed to lower. An order to the evaluator; the only act that touches the computed track.</summary>
/// <param name="Alert">The alert's number, such as YJ2026-0001.</param>
/// <param name="Grade">The grade to lower to; not below the one proposed.</param>
/// <param name="Reason">Why (降级理由).</param>
public sealed record LowerAlert(string Alert, Grade Grade, string Reason) : CaseAct(ActKind.LowerAlert);
