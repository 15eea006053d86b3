namespace Monitor.Rules.Cases.Plans;

/// <summary>呼叫方式: how a step of the escalation reaches people.</summary>
public enum EscalationChannel
{
    /// <summary>短信.</summary>
    Sms,

    /// <summary>邮件.</summary>
    Mail,

    /// <summary>工作群消息.</summary>
    Chat,

    /// <summary>电话: an entry of the call list, for a person of the duty room to dial.</summary>
    Call,
}
