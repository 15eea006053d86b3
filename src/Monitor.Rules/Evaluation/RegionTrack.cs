using Monitor.Rules.Alerts;
using Monitor.Rules.Grading;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Evaluation;

/// <summary>What one rule carries from period to period for one region.</summary>
/// <param name="Evaluated">The last period that was judged.</param>
/// <param name="Before">The runs up to the period before it, so that a correction of the last period is judged anew and not counted twice.</param>
/// <param name="Grade">The finding of the last period.</param>
/// <param name="Open">The open alert; null for none.</param>
public sealed record RegionTrack(Period Evaluated, GradeRuns Before, Grade Grade, Alert? Open)
{
    /// <summary>The runs with the last period counted.</summary>
    public GradeRuns Runs => Before.After(Grade);
}
