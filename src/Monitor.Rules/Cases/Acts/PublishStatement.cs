namespace Monitor.Rules.Cases.Acts;

/// <summary>发布权威信息: the approved text has been published.</summary>
/// <param name="Where">Where (发布渠道).</param>
public sealed record PublishStatement(string Where) : CaseAct(ActKind.PublishStatement);
