namespace Monitor.Rules.Cases.Facts;

/// <summary>Why a proposal lapsed.</summary>
public enum LapseReason
{
    /// <summary>逾期未复核: nobody confirmed it in time.</summary>
    TimeOut,

    /// <summary>出现新的异动: an alert rose, widened or came back.</summary>
    NewEvidence,

    /// <summary>承办变更: another region handles the case now.</summary>
    OwnerChanged,
}
