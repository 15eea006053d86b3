using Monitor.Rules.Periods;

namespace Monitor.Rules.Panels;

/// <summary>补报或更正: a period that was known of before, and when what changed it became known.</summary>
/// <param name="Period">The earliest period touched.</param>
/// <param name="KnownAt">When the last of what touched it or a later period became known.</param>
public readonly record struct LateFigure(Period Period, DateTimeOffset KnownAt);
