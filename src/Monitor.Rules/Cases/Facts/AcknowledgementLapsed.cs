namespace Monitor.Rules.Cases.Facts;

/// <summary>签收失效: nothing followed an acknowledgement in time; the escalation goes on.</summary>
/// <param name="Person">Who had acknowledged, by the key in the configuration.</param>
public sealed record AcknowledgementLapsed(string Person) : CaseFact;
