namespace Monitor.Rules.Briefings.Documents;

/// <summary>A column of a table.</summary>
/// <param name="Heading">What stands in the header row.</param>
/// <param name="Alignment">How its cells stand.</param>
/// <param name="Weight">Its width against the other columns, at least 1.</param>
public sealed record TableColumn(string Heading, ColumnAlignment Alignment = ColumnAlignment.Left, int Weight = 1);
