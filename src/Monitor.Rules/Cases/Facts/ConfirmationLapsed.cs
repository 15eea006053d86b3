using Monitor.Rules.Cases.Acts;

namespace Monitor.Rules.Cases.Facts;

/// <summary>复核失效: what waited for a second person is off; the grade stands as it was.</summary>
/// <param name="Act">What was proposed.</param>
/// <param name="Why">Why it lapsed.</param>
public sealed record ConfirmationLapsed(ActKind Act, LapseReason Why) : CaseFact;
