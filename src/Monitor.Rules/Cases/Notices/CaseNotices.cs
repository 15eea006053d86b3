using System.Collections.Immutable;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Facts;
using Monitor.Rules.Notifications;

namespace Monitor.Rules.Cases.Notices;

/// <summary>Decides who is told of what happens in a case.</summary>
public static class CaseNotices
{
    /// <summary>The notice of one event; null where nobody has to be told.</summary>
    /// <param name="before">The case before the event; null before its first.</param>
    /// <param name="happened">The event.</param>
    public static CaseNotice? Of(Case? before, CaseEvent happened)
    {
        var after = CaseFold.Apply(before, happened);
        return happened.Fact switch
        {
            Opened when after.OpenedBy is not null => Notice(happened, CaseOccasion.Opened, [.. Owner(after), .. Copied(after)]),
            Acted acted => OfAct(before!, acted, happened, after),
            ConfirmationRequested request => Notice(happened, CaseOccasion.AwaitsConfirmation, request.Decides ? Owner(after) : [Lead(after)]),
            ConfirmationLapsed => Notice(happened, CaseOccasion.ConfirmationLapsed, [Lead(after)]) with { Person = before!.PendingConfirmation!.By.Person },
            OwnerChanged { Why: OwnerChange.AcrossRegions } when after.Owner != before!.Owner => Notice(happened, CaseOccasion.OwnerRaised, [.. Owner(after), new(PersonRole.DutyOfficer, before.Owner)]),
            TaskWarned warned => Notice(happened, CaseOccasion.DueSoon, [new(after.TaskOf(warned.Task)!.Role, after.Owner)]) with { Task = warned.Task },
            TaskOverdue overdue => Notice(happened, CaseOccasion.Overdue, Escalated(after, overdue)) with { Task = overdue.Task },
            AcknowledgementLapsed lapsed => Notice(happened, CaseOccasion.AcknowledgementLapsed, []) with { Person = lapsed.Person },
            Escalated { To.IsEmpty: false } or Escalated { Persons.IsEmpty: false } => Called(after, happened, (Escalated)happened.Fact),
            _ => null,
        };
    }

    private static CaseNotice Called(Case subject, CaseEvent happened, Escalated call) =>
        Notice(happened, CaseOccasion.Escalated, call.To) with { Persons = call.Persons, Beyond = subject.Owner };

    private static CaseNotice? OfAct(Case before, Acted acted, CaseEvent happened, Case after) => acted.Act switch
    {
        Verify => Notice(happened, CaseOccasion.Verified, [Lead(after), .. Copied(after)]),
        Consult => Notice(happened, CaseOccasion.AwaitsApproval, [Lead(after)]),
        Approve => Notice(happened, CaseOccasion.AwaitsPublication, [Duty(after)]),
        SendBack => Notice(happened, CaseOccasion.SentBack, [Duty(after)]),
        Publish => Notice(happened, CaseOccasion.Published, [.. Owner(after), .. Copied(after)]),
        Adjust => Notice(happened, CaseOccasion.Adjusted, [.. Owner(after), .. Copied(after)]),
        Lift => Notice(happened, CaseOccasion.Lifted, [.. Owner(after), .. Copied(after)]),
        Close => Notice(happened, CaseOccasion.Closed, [.. Owner(after), .. Copied(after)]),
        Decline => Notice(happened, CaseOccasion.Declined, [Lead(after)]) with { Person = before.PendingConfirmation!.By.Person },
        HandOver handOver => Notice(happened, CaseOccasion.HandoverOffered, [new(PersonRole.DutyOfficer, handOver.To), new(PersonRole.Lead, handOver.To)]),
        AcceptHandover or RefuseHandover => Notice(happened, CaseOccasion.HandoverAnswered, [Duty(before)]),
        WithdrawHandover => Notice(happened, CaseOccasion.HandoverAnswered, [new(PersonRole.DutyOfficer, before.PendingHandover!.To)]),
        MarkPublicAttention => Notice(happened, CaseOccasion.PublicAttention, [.. Owner(after), new(PersonRole.Analyst, after.Owner)]),
        DraftStatement => Notice(happened, CaseOccasion.AwaitsStatementApproval, [Lead(after)]),
        _ => null,
    };

    private static CaseNotice Notice(CaseEvent happened, CaseOccasion occasion, ImmutableArray<CaseRecipient> to) =>
        new(happened.Case, happened.Version, occasion, [.. to.Distinct()]);

    private static CaseRecipient Duty(Case subject) => new(PersonRole.DutyOfficer, subject.Owner);

    private static CaseRecipient Lead(Case subject) => new(PersonRole.Lead, subject.Owner);

    private static ImmutableArray<CaseRecipient> Owner(Case subject) => [Duty(subject), Lead(subject)];

    private static IEnumerable<CaseRecipient> Copied(Case subject) => subject.CopiedTo.Select(region => new CaseRecipient(PersonRole.DutyOfficer, region));

    /// <summary>逐级上报: whoever should have done it, the lead, and those of the region above.</summary>
    private static ImmutableArray<CaseRecipient> Escalated(Case subject, TaskOverdue overdue)
    {
        ImmutableArray<CaseRecipient> own = [new(subject.TaskOf(overdue.Task)!.Role, subject.Owner), Lead(subject)];
        return overdue.EscalatedTo is { } above ? [.. own, new(PersonRole.DutyOfficer, above), new(PersonRole.Lead, above)] : own;
    }
}
