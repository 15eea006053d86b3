namespace Monitor.Worker.Record;

/// <summary>What a message is for.</summary>
internal enum OutboxPurpose
{
    /// <summary>Tells of an alert or a case, or answers someone.</summary>
    Notice,

    /// <summary>合并: tells of several that were held back.</summary>
    Digest,

    /// <summary>Goes another way because the first way failed.</summary>
    Takeover,

    /// <summary>Tells the operator that a message was given up.</summary>
    DeadLetter,

    /// <summary>呼叫签收: asks for an acknowledgement of the cases that it covers.</summary>
    Call,

    /// <summary>已有人签收的呼叫: a call for cases that somebody has answered since; it need not arrive any more.</summary>
    AnsweredCall,
}
