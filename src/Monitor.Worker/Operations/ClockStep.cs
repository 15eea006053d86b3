namespace Monitor.Worker.Operations;

/// <summary>A setting back of the wall clock.</summary>
/// <param name="From">What it would have shown.</param>
/// <param name="To">What it showed instead.</param>
internal readonly record struct ClockStep(DateTimeOffset From, DateTimeOffset To);
