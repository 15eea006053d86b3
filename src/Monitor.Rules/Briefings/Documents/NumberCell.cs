namespace Monitor.Rules.Briefings.Documents;

/// <summary>A cell with a figure.</summary>
/// <param name="Value">The figure; null where nothing is known or it is suppressed.</param>
/// <param name="Text">The figure as it is read, such as 35.2 or — or *.</param>
/// <param name="Format">How a spreadsheet shows it, such as <c>0.0</c> or <c>0.0%</c>.</param>
/// <param name="Emphasis">How it stands out.</param>
/// <param name="Figure">The key of the figure, unique in the document; null where none is given.</param>
public sealed record NumberCell(decimal? Value, string Text, string Format = "0.##", Emphasis Emphasis = Emphasis.None, string? Figure = null) : TableCell(Text);
