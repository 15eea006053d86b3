namespace Monitor.Worker.Cases;

/// <summary>Why somebody is told of a case, the most urgent first.</summary>
internal enum CaseNoticeKind
{
    /// <summary>逾期.</summary>
    Overdue,

    /// <summary>待复核.</summary>
    ConfirmationAsked,

    /// <summary>移交待接收.</summary>
    HandoverOffered,

    /// <summary>舆情关注.</summary>
    PublicAttention,

    /// <summary>临期.</summary>
    DueSoon,

    /// <summary>复核失效.</summary>
    ConfirmationLapsed,

    /// <summary>复核结果.</summary>
    ConfirmationAnswered,

    /// <summary>承办变更.</summary>
    OwnerChanged,

    /// <summary>移交未接收.</summary>
    HandoverRefused,

    /// <summary>立项.</summary>
    Opened,

    /// <summary>进展.</summary>
    Progress,
}
