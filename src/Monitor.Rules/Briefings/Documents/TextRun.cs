namespace Monitor.Rules.Briefings.Documents;

/// <summary>Words of one look.</summary>
/// <param name="Text">The words.</param>
/// <param name="Emphasis">How they stand out.</param>
/// <param name="Figure">The key of the figure that the words write, unique in the document, such as <c>claims.province.value</c>, so that a reader can find it again; null for plain words.</param>
public sealed record TextRun(string Text, Emphasis Emphasis = Emphasis.None, string? Figure = null);
