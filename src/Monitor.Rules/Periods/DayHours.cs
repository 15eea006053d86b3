namespace Monitor.Rules.Periods;

/// <summary>工作时段: a stretch of hours of one day.</summary>
/// <param name="From">Its beginning, included.</param>
/// <param name="To">Its end; after the beginning on the same day.</param>
public readonly record struct DayHours(TimeOnly From, TimeOnly To);
