using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Facts;

namespace Monitor.Rules.Cases;

/// <summary>What each event leaves of the escalation: calls go on until somebody who may acknowledge answers; a lapse or a graver grade lets them go on.</summary>
internal static class EscalationFold
{
    public static Case Begin(Case begun) => begun.Plan.Escalation is null ? begun : begun with { Escalation = new() { Start = begun.RaisedAt, Since = begun.RaisedAt } };

    /// <summary>Whether an act of somebody answers the calls: an acknowledgement, a verification or a later step of the official course, by somebody who may acknowledge. A note or a hand-over that is offered answers for nothing.</summary>
    public static bool Answers(Case subject, CaseAct act, Actor actor) =>
        act is Acknowledge or Verify or Consult or Approve or SendBack or Publish or Adjust or Lift or Close
        && ActRights.Of(ActKind.Acknowledge, actor.Role, RegionRelation.Own) != ActRight.None
        && (actor.Region != subject.Region || actor.Region == subject.Owner); // where it is handled above, the place verifies but does not answer

    /// <summary>The case with its escalation after an event.</summary>
    /// <param name="before">The case before the event.</param>
    /// <param name="after">The case after it in everything else.</param>
    /// <param name="happened">The event.</param>
    public static Case Follow(Case before, Case after, CaseEvent happened) =>
        before.IsOpen && after is { Escalation: { } course, Plan.Escalation: not null }
            ? after with { Escalation = happened.Actor.Role is null ? ByMachine(course, before, after, happened) : ByPerson(course, before, after, happened) }
            : after;

    private static EscalationCourse ByMachine(EscalationCourse course, Case before, Case after, CaseEvent happened) => happened.Fact switch
    {
        Escalated call => Called(course, call, after, happened),
        AcknowledgementLapsed => Resumed(course, after, happened.At, TimeSpan.Zero) with { Lapsed = course.Acknowledged },
        ConfirmationLapsed when course.IsProposedOnly => Resumed(course, after, happened.At, TimeSpan.Zero),
        _ when after.Peak > before.Peak && happened.At > after.RaisedAt => Risen(course, before, after, happened.At),
        _ => course,
    };

    private static EscalationCourse ByPerson(EscalationCourse course, Case before, Case after, CaseEvent happened) => happened.Fact switch
    {
        Acted { Act: var act } when Answers(before, act, happened.Actor) => Answered(course, act, after, happened),
        Acted { Act: Decline } when course.IsProposedOnly => Resumed(course, after, happened.At, null),
        Acted { Act: Verify or LowerAlert or CompleteTask or RecordCounts or TakeMeasure or PledgeFund } => course with { FollowBy = null },
        ConfirmationRequested request when Answers(before, request.Act, happened.Actor) => Proposed(course, request, happened),
        _ => course,
    };

    /// <summary>A grade that calls nobody has no acknowledgement lapse either: there would be nobody to go on to.</summary>
    private static EscalationCourse Answered(EscalationCourse course, CaseAct act, Case after, CaseEvent happened) => course with
    {
        Stopped = SignatureOf(happened),
        IsProposedOnly = false,
        Acknowledged = act is Acknowledge or Verify ? SignatureOf(happened) : course.Acknowledged,
        Lapsed = null,
        FollowBy = act is Acknowledge && after.Plan.Escalation is { } policy && !policy.StepsAt(after.Peak).IsEmpty ? happened.At + policy.FollowWithin : null,
    };

    /// <summary>Whoever proposes answers until the proposal is decided; where nobody decides, nothing has been done.</summary>
    private static EscalationCourse Proposed(EscalationCourse course, ConfirmationRequested request, CaseEvent happened) => course with
    {
        Stopped = course.Stopped ?? SignatureOf(happened),
        IsProposedOnly = course.Stopped is null,
        FollowBy = course.FollowBy < request.LapsesAt ? request.LapsesAt : course.FollowBy,
    };

    private static EscalationCourse Called(EscalationCourse course, Escalated call, Case after, CaseEvent happened)
    {
        var steps = after.Plan.Escalation!.StepsAt(after.Peak);
        var taken = course.Taken + 1;
        var start = course.Start;
        if ((call.EmptyShift || (call.To.IsEmpty && call.Persons.IsEmpty)) && taken < steps.Length && happened.At - steps[taken].After < start)
        {
            start = happened.At - steps[taken].After; // nobody was there to be asked: the next are asked at once
        }

        return course with { Taken = taken, Start = start, Rounds = course.Rounds.Add(new(happened.Version, happened.At, call)) };
    }

    /// <summary>A graver grade begins with its first step, counted from now. Where people were called in vain already, they are called at once, and nobody after them later than it would have been.</summary>
    private static EscalationCourse Risen(EscalationCourse course, Case before, Case after, DateTimeOffset at)
    {
        var steps = after.Plan.Escalation!.StepsAt(after.Peak);
        var start = at;
        if (course.Stopped is null && !steps.IsEmpty)
        {
            var place = Math.Min(course.Taken, steps.Length - 1);
            var soonest = course.Taken > 0 ? at - steps[0].After : at;
            start = EscalationClock.Due(before) is { } due && due - steps[place].After < soonest ? due - steps[place].After : soonest;
        }

        return Resumed(course, after, at, null) with { Taken = 0, Start = start };
    }

    /// <summary>Goes on with the next step, the last one where all have been taken.</summary>
    /// <param name="course">How far it has come.</param>
    /// <param name="after">The case.</param>
    /// <param name="at">The moment.</param>
    /// <param name="wait">How long until the step; null for the step's own wait.</param>
    private static EscalationCourse Resumed(EscalationCourse course, Case after, DateTimeOffset at, TimeSpan? wait)
    {
        var steps = after.Plan.Escalation!.StepsAt(after.Peak);
        var taken = Math.Min(course.Taken, Math.Max(steps.Length - 1, 0));
        return course with
        {
            Since = course.Stopped is null ? course.Since : at,
            Stopped = null,
            IsProposedOnly = false,
            Acknowledged = null,
            FollowBy = null,
            Taken = taken,
            Start = wait is { } until && !steps.IsEmpty ? at + until - steps[taken].After : at,
        };
    }

    private static Signature SignatureOf(CaseEvent happened) => new(happened.Actor.Person, happened.At);
}
