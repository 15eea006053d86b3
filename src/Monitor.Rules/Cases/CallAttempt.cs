using Monitor.Rules.Cases.Acts;

namespace Monitor.Rules.Cases;

/// <summary>呼叫登记: a call by telephone that was tried.</summary>
/// <param name="Act">Whom, and what came of it.</param>
/// <param name="By">Who called, and when.</param>
public sealed record CallAttempt(RecordCall Act, Signature By);
