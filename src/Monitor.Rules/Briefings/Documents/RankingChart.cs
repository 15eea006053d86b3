using System.Collections.Immutable;

namespace Monitor.Rules.Briefings.Documents;

/// <summary>图: regions or industries in order of one figure.</summary>
/// <param name="Caption">What it shows, without a number.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Bars">The bars, the first on top.</param>
public sealed record RankingChart(string Caption, string Unit, ImmutableArray<ChartBar> Bars) : DocumentBlock;
