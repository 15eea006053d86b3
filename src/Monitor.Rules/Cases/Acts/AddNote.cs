namespace Monitor.Rules.Cases.Acts;

/// <summary>记事: adds what is worth keeping, a further call among it.</summary>
/// <param name="Text">What (内容).</param>
public sealed record AddNote(string Text) : CaseAct(ActKind.AddNote);
