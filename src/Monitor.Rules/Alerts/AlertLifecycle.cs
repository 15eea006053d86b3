using Monitor.Rules.Grading;
using Monitor.Rules.Panels;

namespace Monitor.Rules.Alerts;

/// <summary>Decides what becomes of an alert. No clock, no store, no log: the same inputs give the same decision.</summary>
/// <remarks>Without data nothing changes. Of partial data a grade may rise; it never falls, and no lowering is proposed, until all of it is in (decision 0031).</remarks>
public static class AlertLifecycle
{
    private static readonly Grade[] Grades = [Grade.Critical, Grade.Severe, Grade.Serious, Grade.Moderate];

    /// <summary>The decision for one period.</summary>
    /// <param name="open">The open alert; null for none.</param>
    /// <param name="data">How much of the rule's input is known for the period.</param>
    /// <param name="runs">How long each grade has held, this period included.</param>
    /// <param name="stayed">Periods since the alert was raised; 0 in the period that raised it.</param>
    /// <param name="hasGrown">Whether further reports came in that the finding rests on.</param>
    /// <param name="policy">The rule's patience.</param>
    public static AlertDecision Decide(Alert? open, DataStatus data, GradeRuns runs, int stayed, bool hasGrown, LifecyclePolicy policy) =>
        Decide(open is null ? null : Standing.Of(open), data, runs, stayed, hasGrown, policy);

    /// <inheritdoc cref="Decide(Alert?, DataStatus, GradeRuns, int, bool, LifecyclePolicy)"/>
    public static AlertDecision Decide(Standing? open, DataStatus data, GradeRuns runs, int stayed, bool hasGrown, LifecyclePolicy policy)
    {
        var reached = Reached(runs, policy);
        var remaining = Remaining(runs, policy);
        return (open, data) switch
        {
            (_, DataStatus.Missing) => Keep(open, AlertReason.DataMissing),
            (null, _) when reached > Grade.None => new(AlertChangeKind.Raise, AlertReason.GradeReached, reached),
            (null, _) => Keep(open, runs.IsCalm ? AlertReason.Normal : AlertReason.NotHeldLongEnough),
            _ when reached > open.Grade => new(AlertChangeKind.Upgrade, AlertReason.GradeReached, reached),
            _ when runs.Held(open.Grade) > 0 && open.Proposed is not null => new(AlertChangeKind.WithdrawProposal, AlertReason.ConditionReturned, open.Grade),
            _ when hasGrown => new(AlertChangeKind.Extend, AlertReason.FurtherReports, open.Grade),
            _ when runs.Held(open.Grade) > 0 => Keep(open, AlertReason.Unchanged),
            (_, DataStatus.Partial) => Keep(open, AlertReason.DataMissing),
            _ when remaining >= open.Grade => Keep(open, AlertReason.NotQuietLongEnough),
            _ when stayed < policy.MinimumStay => Keep(open, AlertReason.WithinMinimumStay),
            _ when !policy.LowersAlone(open.Grade) && open.Proposed == remaining => Keep(open, AlertReason.AwaitingPerson),
            _ when !policy.LowersAlone(open.Grade) => new(AlertChangeKind.ProposeLowering, AlertReason.QuietLongEnough, remaining),
            _ => new(remaining == Grade.None ? AlertChangeKind.Quiet : AlertChangeKind.Lower, AlertReason.QuietLongEnough, remaining),
        };
    }

    /// <summary>The gravest grade that has held long enough to be given.</summary>
    private static Grade Reached(GradeRuns runs, LifecyclePolicy policy) =>
        Grades.FirstOrDefault(g => runs.Held(g) >= policy.PeriodsToRaise[(int)g - 1]);

    /// <summary>The gravest grade that has not been gone for long enough to be dropped.</summary>
    private static Grade Remaining(GradeRuns runs, LifecyclePolicy policy) =>
        Grades.FirstOrDefault(g => runs.Below(g) < policy.PeriodsToLower);

    private static AlertDecision Keep(Standing? open, AlertReason reason) => new(AlertChangeKind.Keep, reason, open?.Grade ?? Grade.None);
}
