namespace Monitor.Rules.Cases;

/// <summary>待接受的移交: another region has been asked to take the case.</summary>
/// <param name="To">The code of the region asked.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who asked, and when.</param>
public sealed record PendingHandover(string To, string Reason, Signature By);
