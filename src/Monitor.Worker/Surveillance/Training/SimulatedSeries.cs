using System.Collections.Immutable;

namespace Monitor.Worker.Surveillance.Training;

/// <summary>A made series and what is true of its periods.</summary>
/// <param name="Series">The series as a detector sees it.</param>
/// <param name="Truth">What each period is.</param>
internal sealed record SimulatedSeries(CountSeries Series, ImmutableArray<PeriodTruth> Truth);
