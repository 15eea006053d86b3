using System.Collections.Immutable;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Detection;

/// <summary>What gives a region one grade under a composite rule: any of several alternatives.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Any">The alternatives; one that holds is enough. Never empty.</param>
public sealed record CompositeGrade(Grade Grade, ImmutableArray<CompositeCondition> Any);
