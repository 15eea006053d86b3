using Monitor.Rules.Grading;

namespace Monitor.Rules.Alerts;

/// <summary>What becomes of an alert, and why.</summary>
/// <param name="Change">What is done.</param>
/// <param name="Reason">Why.</param>
/// <param name="Grade">The grade afterwards; with <see cref="AlertChangeKind.ProposeLowering"/> the grade proposed.</param>
public readonly record struct AlertDecision(AlertChangeKind Change, AlertReason Reason, Grade Grade);
