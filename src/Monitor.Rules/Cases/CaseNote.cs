namespace Monitor.Rules.Cases;

/// <summary>记事.</summary>
/// <param name="Text">What.</param>
/// <param name="By">Who, and when.</param>
public sealed record CaseNote(string Text, Signature By);
