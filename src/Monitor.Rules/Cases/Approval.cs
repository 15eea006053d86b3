using Monitor.Rules.Cases.Acts;

namespace Monitor.Rules.Cases;

/// <summary>审批结果.</summary>
/// <param name="Act">What was decided.</param>
/// <param name="By">Who decided, and when.</param>
public sealed record Approval(Approve Act, Signature By);
