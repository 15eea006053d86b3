namespace Monitor.Rules.Cases;

/// <summary>口径: what is said in public about a case.</summary>
/// <param name="Text">The text.</param>
/// <param name="Drafted">Who drafted it.</param>
/// <param name="Approved">Who approved it; null before.</param>
/// <param name="Published">Who published it; null before.</param>
/// <param name="Where">Where it was published; null before.</param>
public sealed record Statement(string Text, Signature Drafted, Signature? Approved = null, Signature? Published = null, string? Where = null);
