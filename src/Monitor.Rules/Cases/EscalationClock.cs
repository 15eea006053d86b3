using System.Collections.Immutable;
using Monitor.Rules.Cases.Facts;
using Monitor.Rules.Cases.Notices;
using Monitor.Rules.Cases.Plans;
using Monitor.Rules.Notifications;

namespace Monitor.Rules.Cases;

/// <summary>逐级呼叫的时钟: calls the next while nobody has acknowledged, and lets an acknowledgement lapse that nothing followed.</summary>
internal static class EscalationClock
{
    /// <summary>Takes every step that is due. After an outage those that were missed are called together, for none of them has been asked yet.</summary>
    /// <param name="log">The case.</param>
    /// <param name="frame">What cases are judged by.</param>
    /// <param name="calls">Whether anybody is called: not at the moment at which somebody answers.</param>
    public static void Tick(CaseLog log, CaseFrame frame, bool calls)
    {
        if (log.Now is { IsOpen: true, Escalation: { FollowBy: { } limit, Acknowledged: { } by } } && limit <= log.At)
        {
            log.Add(new AcknowledgementLapsed(by.Person), Actor.Machine);
        }

        while (calls && Due(log.Now) <= log.At)
        {
            log.Add(Next(log.Now, log.At, frame), Actor.Machine);
        }
    }

    /// <summary>When there is something to do next; null where there is not.</summary>
    public static DateTimeOffset? NextTick(Case subject) => Due(subject) ?? (subject.IsOpen ? subject.Escalation?.FollowBy : null);

    /// <summary>When the next step is due; null while somebody answers, and after the last.</summary>
    public static DateTimeOffset? Due(Case subject)
    {
        if (subject is not { IsOpen: true, Plan.Escalation: { } policy, Escalation: { Stopped: null } course })
        {
            return null;
        }

        var steps = policy.StepsAt(subject.Peak);
        return course.Taken < steps.Length ? course.Start + steps[course.Taken].After
            : steps.IsEmpty || policy.Repeat is not { } every || course.Taken - steps.Length >= policy.Times ? null
            : (course.LastAt ?? course.Start) + every;
    }

    private static Escalated Next(Case subject, DateTimeOffset at, CaseFrame frame)
    {
        var steps = subject.Plan.Escalation!.StepsAt(subject.Peak);
        var place = Math.Min(subject.Escalation!.Taken, steps.Length - 1);
        var step = steps[place];
        ImmutableArray<CaseRecipient> to = [.. step.To.Select(target => Recipient(target, subject.Owner, frame)).OfType<CaseRecipient>().Distinct()];
        var empty = to
            .Where(one => one.Role == PersonRole.DutyOfficer)
            .Select(one => frame.OnDuty(one.Region, at))
            .Where(answer => answer is { GoesOnAtOnce: true })
            .ToArray();
        var keepers = empty.Where(answer => !answer!.Shift.IsWaived).Select(answer => answer!.Owner);
        var asked = step.To.Contains(EscalationTarget.RosterOwner) ? frame.OnDuty(subject.Owner, at)?.Owner : null;
        return new Escalated(place + 1, step.Channels, to)
        {
            Persons = [.. step.Persons.Append(asked).Concat(keepers).OfType<string>().Distinct(StringComparer.Ordinal)],
            EmptyShift = empty.Length > 0,
        };
    }

    private static CaseRecipient? Recipient(EscalationTarget target, string owner, CaseFrame frame) => target switch
    {
        EscalationTarget.DutyOfficer => new(PersonRole.DutyOfficer, owner),
        EscalationTarget.Lead => new(PersonRole.Lead, owner),
        EscalationTarget.AboveDutyOfficer => Above(PersonRole.DutyOfficer, owner, frame),
        EscalationTarget.AboveLead => Above(PersonRole.Lead, owner, frame),
        _ => null,
    };

    private static CaseRecipient? Above(PersonRole role, string owner, CaseFrame frame) =>
        frame.Regions.ParentOf(CaseRegions.Of(owner, frame.Regions)) is { } above ? new(role, above.Code) : null;
}
