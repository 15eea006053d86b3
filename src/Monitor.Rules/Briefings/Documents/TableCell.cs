namespace Monitor.Rules.Briefings.Documents;

/// <summary>A cell of a table.</summary>
/// <param name="Text">What is read.</param>
public abstract record TableCell(string Text);
