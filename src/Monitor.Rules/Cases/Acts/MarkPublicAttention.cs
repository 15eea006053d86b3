namespace Monitor.Rules.Cases.Acts;

/// <summary>舆情关注: the public talks about the case: the plan's statement tasks begin.</summary>
/// <param name="Note">Where, and what is said (舆情概况).</param>
public sealed record MarkPublicAttention(string Note) : CaseAct(ActKind.MarkPublicAttention);
