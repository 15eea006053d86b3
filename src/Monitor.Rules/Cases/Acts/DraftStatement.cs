namespace Monitor.Rules.Cases.Acts;

/// <summary>拟定口径: drafts what is to be said in public. A new draft needs a new approval.</summary>
/// <param name="Text">The text (口径).</param>
public sealed record DraftStatement(string Text) : CaseAct(ActKind.DraftStatement);
