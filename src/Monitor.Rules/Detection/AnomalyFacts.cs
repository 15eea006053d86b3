using Monitor.Rules.Grading;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Detection;

/// <summary>What there is to say of a judged figure.</summary>
/// <param name="Period">The period.</param>
/// <param name="Figure">The figure as known.</param>
/// <param name="Judgement">What the detector says of it.</param>
/// <param name="Course">How it came about.</param>
/// <param name="Coverage">The least coverage of what the figure rests on, 0 to 1.</param>
/// <param name="Grade">The grade found.</param>
/// <param name="IsHeldBack">Whether a line is reached and the budget of false alarms spent.</param>
internal sealed record AnomalyFacts(Period Period, decimal Figure, FigureJudgement Judgement, AnomalyCourse Course, decimal Coverage, Grade Grade, bool IsHeldBack)
{
    /// <summary>Which regions the figure does without, as a sentence; empty for none.</summary>
    public string LeftOut { get; init; } = "";
}
