namespace Monitor.Rules.Cases.Facts;

/// <summary>重启立项: the closed case goes on as another.</summary>
/// <param name="Successor">The other case's number.</param>
public sealed record LinkedCaseOpened(string Successor) : CaseFact;
