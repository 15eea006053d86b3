namespace Monitor.Rules.Cases.Acts;

/// <summary>电话呼叫: somebody was called by telephone because nobody had acknowledged. It stands for no acknowledgement, whatever came of it.</summary>
/// <param name="Person">Who was called (呼叫对象), by the key in the configuration.</param>
/// <param name="Outcome">What came of it (呼叫结果).</param>
/// <param name="Note">A remark.</param>
public sealed record RecordCall(string Person, CallOutcome Outcome, string? Note = null) : CaseAct(ActKind.RecordCall);
