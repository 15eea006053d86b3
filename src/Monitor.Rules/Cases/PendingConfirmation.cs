using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Cases;

/// <summary>待复核: a lowering or cancelling that waits for a second person.</summary>
/// <param name="Act">What was proposed.</param>
/// <param name="AtStake">The grade that would be lowered or cancelled.</param>
/// <param name="By">Who proposed it, and when.</param>
/// <param name="Decides">Whether the proposer may decide it; where not, the second person has to be one who may.</param>
/// <param name="LapsesAt">When it lapses.</param>
public sealed record PendingConfirmation(CaseAct Act, Grade AtStake, Signature By, bool Decides, DateTimeOffset LapsesAt);
