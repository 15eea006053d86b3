using Monitor.Rules.Grading;

namespace Monitor.Rules.Layoffs;

/// <summary>What gives a region one grade of a data alert under a rule on the register; any one part is enough.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="RateBelow">到报率低于: above 0, at most 1; null where it does not ask.</param>
/// <param name="OverdueFrom">逾期未报家数: this many and more; null where it does not ask.</param>
public sealed record RegisterLine(Grade Grade, decimal? RateBelow, int? OverdueFrom);
