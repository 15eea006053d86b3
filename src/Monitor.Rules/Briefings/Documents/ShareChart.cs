using System.Collections.Immutable;

namespace Monitor.Rules.Briefings.Documents;

/// <summary>图: shares of a whole, such as the completeness of each source.</summary>
/// <param name="Caption">What it shows, without a number.</param>
/// <param name="Bars">The bars with values from 0 to 100, in per cent, the first on top.</param>
public sealed record ShareChart(string Caption, ImmutableArray<ChartBar> Bars) : DocumentBlock;
