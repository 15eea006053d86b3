using Monitor.Rules.Cases.Acts;

namespace Monitor.Rules.Cases.Facts;

/// <summary>办理: a person did something.</summary>
/// <param name="Act">What.</param>
/// <param name="From">The stage before.</param>
/// <param name="To">The stage after.</param>
/// <param name="ProposedBy">Who proposed what the actor confirmed; null where one person was enough.</param>
public sealed record Acted(CaseAct Act, CaseStage From, CaseStage To, string? ProposedBy = null) : CaseFact;
