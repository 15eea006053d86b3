using System.Collections.Immutable;

namespace Monitor.Rules.Evaluation;

/// <summary>经核准停报: a region that is not expected to report, as a snapshot keeps it.</summary>
/// <param name="Number">The number of the decision.</param>
/// <param name="Region">The region's code.</param>
/// <param name="Source">The id of the source.</param>
/// <param name="Indicators">The keys of the indicators.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
/// <param name="Reason">Why.</param>
public sealed record ExcusedReporting(int Number, string Region, string Source, ImmutableArray<string> Indicators, DateOnly From, DateOnly Until, string Reason);
