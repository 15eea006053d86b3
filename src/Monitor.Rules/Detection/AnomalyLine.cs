using Monitor.Rules.Grading;

namespace Monitor.Rules.Detection;

/// <summary>What an anomaly must amount to for one grade. All that is given must hold.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Probability">异动概率: the least probability that the figure holds an outbreak, from 0.5 to 1.</param>
/// <param name="Excess">超出预期的数量: the least distance from what was expected, on the bad side, in the indicator's unit, so that three people do not make a red county; null for none.</param>
/// <param name="Deviation">偏离幅度: the same in per cent of what was expected; null for none.</param>
public sealed record AnomalyLine(Grade Grade, decimal Probability, decimal? Excess, decimal? Deviation);
