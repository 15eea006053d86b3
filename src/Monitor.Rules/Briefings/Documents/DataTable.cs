using System.Collections.Immutable;

namespace Monitor.Rules.Briefings.Documents;

/// <summary>表: a table whose header is repeated on every page.</summary>
/// <param name="Caption">What it shows, without a number; empty for a form, which needs none.</param>
/// <param name="Unit">The unit of its figures where all have one, such as 人; else empty.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows; each has a cell for every column.</param>
public sealed record DataTable(string Caption, string Unit, ImmutableArray<TableColumn> Columns, ImmutableArray<TableRow> Rows) : DocumentBlock
{
    /// <summary>The name of its sheet in the annex workbook (at most 31 characters); null for a table that stands only in the text.</summary>
    public string? Sheet { get; init; }
}
