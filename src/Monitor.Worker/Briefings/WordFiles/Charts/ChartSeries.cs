using System.Collections.Immutable;

namespace Monitor.Worker.Briefings.WordFiles.Charts;

/// <summary>A column of a chart's workbook.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Values">A value a category; null where nothing is known.</param>
/// <param name="Formula">The formula of its cells, with # for the row; null where they are typed.</param>
internal sealed record ChartSeries(string Name, ImmutableArray<decimal?> Values, string? Formula = null);
