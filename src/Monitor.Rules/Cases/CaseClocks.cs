using System.Collections.Immutable;
using Monitor.Rules.Cases.Facts;
using Monitor.Rules.Cases.Plans;

namespace Monitor.Rules.Cases;

/// <summary>时限: opens the tasks whose clocks begin, and does what is due when they run out.</summary>
internal static class CaseClocks
{
    /// <summary>Warns, finds overdue, lets lapse. A limit that has passed unwarned is overdue at once.</summary>
    /// <param name="log">The case.</param>
    /// <param name="frame">What cases are judged by.</param>
    /// <param name="calls">Whether those are called whose turn it is.</param>
    public static void Tick(CaseLog log, CaseFrame frame, bool calls = true)
    {
        foreach (var task in log.Now.Tasks.Where(t => t.IsRunning && t.OverdueAt is null))
        {
            if (task.DueAt <= log.At)
            {
                log.Add(new TaskOverdue(task.Id, Above(log.Now.Owner, frame)), Actor.Machine);
            }
            else if (task.WarnedAt is null && task.WarnAt <= log.At)
            {
                log.Add(new TaskWarned(task.Id), Actor.Machine);
            }
        }

        if (log.Now.PendingConfirmation is { } pending && pending.LapsesAt <= log.At)
        {
            log.Add(new ConfirmationLapsed(pending.Act.Kind, LapseReason.TimeOut), Actor.Machine);
        }

        EscalationClock.Tick(log, frame, calls);
    }

    public static DateTimeOffset? NextTick(Case subject)
    {
        var due = subject.Tasks
            .Where(t => t.IsRunning && t.OverdueAt is null)
            .Select(t => t.WarnedAt is null && t.WarnAt < t.DueAt ? t.WarnAt.Value : t.DueAt);
        var lapses = subject.PendingConfirmation is { } pending ? [pending.LapsesAt] : Array.Empty<DateTimeOffset>();
        return subject.IsOpen ? due.Concat(lapses).Select(moment => (DateTimeOffset?)moment).Append(EscalationClock.NextTick(subject)).Min() : null;
    }

    /// <summary>Opens what the plan asks for now: tasks whose clock has begun, once more those that repeat, and tighter limits where the grade has risen.</summary>
    public static void OpenTasks(CaseLog log, CaseFrame frame)
    {
        foreach (var planned in log.Now.Plan.TasksAt(log.Now.Peak))
        {
            if (Next(log.Now, planned, frame) is { } opened)
            {
                log.Add(opened, Actor.Machine);
            }
        }
    }

    /// <summary>The moment by which a limit has run.</summary>
    public static DateTimeOffset Due(DateTimeOffset start, TimeSpan within, bool workingTime, CaseFrame frame) =>
        workingTime ? frame.Calendar.Add(start, within) : start + within;

    private static TaskOpened? Next(Case subject, PlannedTask planned, CaseFrame frame)
    {
        if (!IsAskedFor(subject, planned) || subject.StartOf(planned.Limit.From) is not { } clock)
        {
            return null;
        }

        var start = subject.GradeRaisedAt is { } raised && raised > clock ? raised : clock;
        var earlier = subject.Tasks.Where(t => t.Planned == planned.Id).ToArray();
        return earlier switch
        {
            [] => Opened(planned.Id, planned, start, frame),
            [.., { State: TaskState.Open } last] => Tightened(last, planned, start, frame),
            [.., var last] when Again(subject, planned, last, clock) is { } again => Opened($"{planned.Id}-{earlier.Length + 1}", Repeated(planned, again), again.Start, frame),
            _ => null,
        };
    }

    /// <summary>After dismissal only new evidence is looked at; after lifting only what follows a lifting is done besides.</summary>
    private static bool IsAskedFor(Case subject, PlannedTask planned)
    {
        var isReverification = planned.Kind == TaskKind.Verification && subject.NewEvidenceAt is not null;
        return subject.Stage switch
        {
            CaseStage.Closed => false,
            CaseStage.Dismissed => isReverification,
            CaseStage.Lifted => isReverification || planned.Limit.From is ClockStart.Lifted or ClockStart.PublicAttention,
            CaseStage.UnderWatch => true,
            _ => planned.Limit.From is not ClockStart.UnderWatch and not ClockStart.Lifted,
        };
    }

    /// <summary>When and why a task that has ended is due once more; null where it is not.</summary>
    private static (DateTimeOffset Start, TimeSpan Within)? Again(Case subject, PlannedTask planned, CaseTask last, DateTimeOffset clock)
    {
        if (planned.Kind == TaskKind.Verification && subject.NewEvidenceAt is { } evidence && evidence > last.StartedAt)
        {
            return (evidence, planned.Limit.Within);
        }

        if (planned.Limit.From is ClockStart.UnderWatch or ClockStart.PublicAttention or ClockStart.Lifted && clock > last.StartedAt)
        {
            return (clock, planned.Limit.Within);
        }

        return planned.Every is { } every && subject.Stage != CaseStage.Lifted ? (last.Ended!.At, every) : null;
    }

    private static PlannedTask Repeated(PlannedTask planned, (DateTimeOffset Start, TimeSpan Within) again) =>
        planned with { Limit = planned.Limit with { Within = again.Within, WarnBefore = planned.Limit.WarnBefore < again.Within ? planned.Limit.WarnBefore : TimeSpan.Zero } };

    private static TaskOpened? Tightened(CaseTask open, PlannedTask planned, DateTimeOffset start, CaseFrame frame)
    {
        if (open.Id != open.Planned || open.Stopped is not null || open.OverdueAt is not null || open.StartedAt >= start)
        {
            return null;
        }

        var opened = Opened(open.Id, planned, start, frame, open.Pauses);
        return opened.DueAt < open.DueAt ? opened : null;
    }

    private static TaskOpened Opened(string id, PlannedTask planned, DateTimeOffset start, CaseFrame frame, ImmutableArray<ClockPause> pauses = default)
    {
        var limit = planned.Limit;
        DateTimeOffset? warn = limit.WarnBefore > TimeSpan.Zero ? DuePast(pauses, start, limit.Within - limit.WarnBefore, limit.WorkingTime, frame) : null;
        return new TaskOpened(id, planned, start, DuePast(pauses, start, limit.Within, limit.WorkingTime, frame), warn);
    }

    /// <summary>The moment by which a limit has run, the time left out in which its clock stood still.</summary>
    private static DateTimeOffset DuePast(ImmutableArray<ClockPause> pauses, DateTimeOffset start, TimeSpan within, bool workingTime, CaseFrame frame)
    {
        var (from, left) = (start, within);
        foreach (var pause in pauses.IsDefault ? [] : pauses)
        {
            if (pause.To <= from)
            {
                continue;
            }

            var ran = pause.From <= from ? TimeSpan.Zero : workingTime ? frame.Calendar.Elapsed(from, pause.From) : pause.From - from;
            if (ran >= left)
            {
                break;
            }

            (from, left) = (pause.To, left - ran);
        }

        return Due(from, left, workingTime, frame);
    }

    private static string? Above(string owner, CaseFrame frame) =>
        frame.Regions.Resolve(owner) is { } region ? frame.Regions.ParentOf(region)?.Code : frame.Regions.Root.Code;
}
