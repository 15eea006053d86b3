namespace Monitor.Benchmarks.Farrington;

/// <summary>What the algorithm says of one period.</summary>
/// <param name="IsAlarm">Whether the count lies above the threshold, and enough cases came lately.</param>
/// <param name="Score">The negative decimal logarithm of the chance of so high a count or a higher one; null where nothing was reported or nothing is known of the season.</param>
internal readonly record struct FarringtonJudgement(bool IsAlarm, double? Score);
