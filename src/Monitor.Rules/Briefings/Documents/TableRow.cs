using System.Collections.Immutable;

namespace Monitor.Rules.Briefings.Documents;

/// <summary>A row of a table.</summary>
/// <param name="Cells">A cell for every column.</param>
public sealed record TableRow(ImmutableArray<TableCell> Cells);
