using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Notices;

namespace Monitor.Worker.Cases;

/// <summary>A notice of a case in words.</summary>
/// <param name="Occasion">Why people are told.</param>
/// <param name="Case">The case as it stands after what happened.</param>
/// <param name="Summary">What, in a few characters: no enterprise, no person.</param>
/// <param name="Sentence">The whole of it, for a mail.</param>
/// <param name="NextStep">What the recipient is to do.</param>
internal sealed record CaseTelling(CaseOccasion Occasion, Case Case, string Summary, string Sentence, string NextStep)
{
    /// <summary>Where the recipient may acknowledge; empty for nowhere.</summary>
    public string Link { get; init; } = "";

    /// <summary>The occasions for which a text message is sent as well: somebody has to act now. They stand in order of urgency.</summary>
    private static readonly CaseOccasion[] Urgent =
    [
        CaseOccasion.Escalated, CaseOccasion.AcknowledgementLapsed, CaseOccasion.Overdue, CaseOccasion.AwaitsConfirmation, CaseOccasion.HandoverOffered, CaseOccasion.PublicAttention, CaseOccasion.DueSoon, CaseOccasion.AwaitsApproval,
        CaseOccasion.AwaitsPublication, CaseOccasion.AwaitsStatementApproval, CaseOccasion.ConfirmationLapsed, CaseOccasion.OwnerRaised, CaseOccasion.Opened,
    ];

    /// <summary>Whether somebody has to take the case on, and may not know yet what it is about.</summary>
    public bool AsksForAnswer => Occasion is CaseOccasion.Opened or CaseOccasion.Escalated or CaseOccasion.AcknowledgementLapsed or CaseOccasion.OwnerRaised or CaseOccasion.HandoverOffered;

    /// <summary>Whether what the case rests on has to be told besides: to whoever has to take it on, and to those above who hear of a delay.</summary>
    public bool NeedsReasons => (AsksForAnswer || Occasion == CaseOccasion.Overdue) && !(Occasion == CaseOccasion.Opened && Case.Call is not null);

    /// <summary>Whether it comes with a link and a code to acknowledge by: the first notice of a case that people would be called for, and the one that an acknowledgement has lapsed. Calls make theirs themselves.</summary>
    public bool IsOffered => Occasion is CaseOccasion.Opened or CaseOccasion.AcknowledgementLapsed or CaseOccasion.OwnerRaised
        && Case.IsCalledFor;

    public bool IsUrgent => Array.IndexOf(Urgent, Occasion) >= 0;

    /// <summary>Rises as the urgency falls.</summary>
    public int Order => Array.IndexOf(Urgent, Occasion) is var place and >= 0 ? place : Urgent.Length + (int)Occasion;

    /// <summary>The occasion in two to six characters.</summary>
    public string Event => Occasion switch
    {
        CaseOccasion.Opened => "立项",
        CaseOccasion.Verified => "核实结论",
        CaseOccasion.AwaitsApproval => "待审批",
        CaseOccasion.AwaitsPublication => "待发布",
        CaseOccasion.SentBack => "退回",
        CaseOccasion.Published => "发布",
        CaseOccasion.Adjusted => "调整",
        CaseOccasion.Lifted => "解除",
        CaseOccasion.Closed => "办结",
        CaseOccasion.AwaitsConfirmation => "待复核",
        CaseOccasion.Declined => "复核不同意",
        CaseOccasion.ConfirmationLapsed => "复核失效",
        CaseOccasion.HandoverOffered => "移交待接收",
        CaseOccasion.HandoverAnswered => "移交答复",
        CaseOccasion.OwnerRaised => "承办变更",
        CaseOccasion.DueSoon => "临期提醒",
        CaseOccasion.Overdue => "逾期上报",
        CaseOccasion.PublicAttention => "舆情关注",
        CaseOccasion.AwaitsStatementApproval => "口径待审定",
        CaseOccasion.Escalated => "逐级呼叫",
        CaseOccasion.AcknowledgementLapsed => "签收失效",
        _ => throw new InvalidOperationException($"There are no words for {Occasion}."),
    };
}
