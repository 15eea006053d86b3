namespace Monitor.Rules.Cases;

/// <summary>停止计时的时段: a stretch in which a clock stood still; none of it counts against a limit.</summary>
/// <param name="From">When it was stopped.</param>
/// <param name="To">When it ran again; not before <paramref name="From"/>.</param>
public readonly record struct ClockPause(DateTimeOffset From, DateTimeOffset To);
