namespace Monitor.Rules.Briefings.Documents;

/// <summary>A cell with words.</summary>
/// <param name="Text">The words.</param>
/// <param name="Emphasis">How they stand out.</param>
public sealed record TextCell(string Text, Emphasis Emphasis = Emphasis.None) : TableCell(Text);
