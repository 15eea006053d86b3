using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Facts;

namespace Monitor.Rules.Cases;

/// <summary>What each event leaves of the escalation: calls go on, an act of a person stops them, a lapse or a graver grade lets them go on.</summary>
internal static class EscalationFold
{
    public static Case Begin(Case begun) => begun.Plan.Escalation is null ? begun : begun with { Escalation = new() { Start = begun.RaisedAt, Since = begun.RaisedAt } };

    /// <summary>The case with its escalation after an event.</summary>
    /// <param name="before">The case before the event.</param>
    /// <param name="after">The case after it in everything else.</param>
    /// <param name="happened">The event.</param>
    public static Case Follow(Case before, Case after, CaseEvent happened)
    {
        if (!before.IsOpen || after is not { Escalation: { } course, Plan.Escalation: { } policy })
        {
            return after;
        }

        var isByPerson = happened.Actor.Role is not null;
        return happened.Fact switch
        {
            Escalated call => after with { Escalation = Called(course, call, after, happened) },
            AcknowledgementLapsed => after with { Escalation = Resumed(course, after, happened.At, TimeSpan.Zero) },
            Acted { Act: not RecordCall and var act } when isByPerson => after with { Escalation = Answered(course, act, policy.StepsAt(after.Peak).IsEmpty ? null : policy.FollowWithin, happened) },
            ConfirmationRequested when isByPerson => after with { Escalation = course with { Stopped = SignatureOf(happened), FollowBy = null } },
            _ when !isByPerson && after.Peak > before.Peak && happened.At > after.RaisedAt => after with { Escalation = Risen(course, before, after, happened.At) },
            _ => after,
        };
    }

    /// <summary>A grade that calls nobody has no acknowledgement lapse either: there would be nobody to go on to.</summary>
    private static EscalationCourse Answered(EscalationCourse course, CaseAct act, TimeSpan? followWithin, CaseEvent happened) => course with
    {
        Stopped = SignatureOf(happened),
        Acknowledged = act is Acknowledge or Verify ? SignatureOf(happened) : course.Acknowledged,
        FollowBy = act is Acknowledge ? happened.At + followWithin : null,
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

    /// <summary>A graver grade: its next step counts from now, unless that of the grade before is due sooner.</summary>
    private static EscalationCourse Risen(EscalationCourse course, Case before, Case after, DateTimeOffset at)
    {
        var resumed = Resumed(course, after, at, null);
        return EscalationClock.Due(before) is { } due && due < EscalationClock.Due(after with { Escalation = resumed })
            ? Resumed(course, after, at, due - at)
            : resumed;
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
            Acknowledged = null,
            FollowBy = null,
            Taken = taken,
            Start = wait is { } until && !steps.IsEmpty ? at + until - steps[taken].After : at,
        };
    }

    private static Signature SignatureOf(CaseEvent happened) => new(happened.Actor.Person, happened.At);
}
