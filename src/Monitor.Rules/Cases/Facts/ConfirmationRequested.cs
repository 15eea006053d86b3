using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Cases.Facts;

/// <summary>提请复核: a lowering or cancelling waits for a second person.</summary>
/// <param name="Act">What was proposed.</param>
/// <param name="AtStake">The grade at stake.</param>
/// <param name="Decides">Whether the proposer may decide it.</param>
/// <param name="LapsesAt">When it lapses.</param>
public sealed record ConfirmationRequested(CaseAct Act, Grade AtStake, bool Decides, DateTimeOffset LapsesAt) : CaseFact;
