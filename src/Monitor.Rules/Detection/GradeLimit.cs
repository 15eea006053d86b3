using Monitor.Rules.Grading;

namespace Monitor.Rules.Detection;

/// <summary>The line of one grade.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Limit">The line.</param>
/// <param name="MinimumCount">The least count (人数下限) without which the grade is not given, so that three people do not make a red county; null for none.</param>
public sealed record GradeLimit(Grade Grade, Limit Limit, decimal? MinimumCount);
