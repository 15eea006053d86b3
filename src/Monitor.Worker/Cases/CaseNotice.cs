using Monitor.Rules.Cases;

namespace Monitor.Worker.Cases;

/// <summary>One thing that people are told of one case.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Case">The case as it stands.</param>
/// <param name="Summary">What, in a few characters: no enterprise, no person.</param>
/// <param name="Sentence">The whole of it, for a mail.</param>
/// <param name="NextStep">What the recipient is to do.</param>
/// <param name="BySms">Whether it is worth a text message as well.</param>
internal sealed record CaseNotice(CaseNoticeKind Kind, Case Case, string Summary, string Sentence, string NextStep, bool BySms)
{
    /// <summary>Two to six characters.</summary>
    public string Event => Kind switch
    {
        CaseNoticeKind.Overdue => "逾期",
        CaseNoticeKind.ConfirmationAsked => "待复核",
        CaseNoticeKind.HandoverOffered => "移交待接收",
        CaseNoticeKind.PublicAttention => "舆情关注",
        CaseNoticeKind.DueSoon => "临期提醒",
        CaseNoticeKind.ConfirmationLapsed => "复核失效",
        CaseNoticeKind.ConfirmationAnswered => "复核结果",
        CaseNoticeKind.OwnerChanged => "承办变更",
        CaseNoticeKind.HandoverRefused => "移交未接收",
        CaseNoticeKind.Opened => "立项",
        _ => "进展",
    };
}
