using System.Collections.Immutable;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Detection;

/// <summary>What gives a region one grade under an event rule: any of several alternatives.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Any">The alternatives; one that holds is enough. Never empty.</param>
public sealed record EventGrade(Grade Grade, ImmutableArray<EventCondition> Any);
