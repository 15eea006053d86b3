using System.Collections.Immutable;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Checks;
using Monitor.Rules.Cases.Facts;

namespace Monitor.Rules.Cases;

/// <summary>Decides what becomes of cases. No clock, no store, no log: the same inputs give the same events.</summary>
public static class CaseDesk
{
    /// <summary>What becomes of an act of a person.</summary>
    /// <param name="subject">The case; null for <see cref="OpenCase"/> and where there is none of the number given.</param>
    /// <param name="act">The act.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="at">When.</param>
    /// <param name="book">The open cases, with the subject among them where it is open; the fund and the numbers are theirs.</param>
    /// <param name="frame">What cases are judged by.</param>
    /// <returns>The events, those of clocks that had run out before among them; or why the act is refused, and then no event.</returns>
    public static CaseDecision Decide(Case? subject, CaseAct act, Actor actor, DateTimeOffset at, CaseBook book, CaseFrame frame)
    {
        if (act is OpenCase call)
        {
            return CaseOpening.ByHand(call, actor, at, book, frame);
        }

        if (subject is null)
        {
            return Refused(new(RefusalKind.NotFound, "没有这一事项。", "请核对事项编号，例如SX2026-0001。"));
        }

        var log = CaseLog.Of(subject, at);
        CaseClocks.Tick(log, frame, calls: !EscalationFold.Answers(subject, act, actor));
        var ground = new ActGround(log.Now, actor, log.At, book, frame);
        var refusal = ActRights.Refuse(log.Now, act, actor, frame) ?? ActTable.Refuse(log.Now.Stage, act) ?? ActChecks.Refuse(act, ground);
        return refusal is null ? CarryOut(log, act, ground) : Refused(refusal);
    }

    /// <summary>What an evaluation does to cases: alerts open them, join them and move in them, one open case per region and cause. A closed case stays closed: new evidence opens one that continues it. Data alerts make no case.</summary>
    /// <param name="book">The cases before.</param>
    /// <param name="news">All changes of the evaluation, in its order.</param>
    /// <param name="at">When; the clocks of new cases run from here.</param>
    /// <param name="frame">What cases are judged by.</param>
    /// <returns>The events, to be stored with the evaluation.</returns>
    public static ImmutableArray<CaseEvent> Take(CaseBook book, ImmutableArray<AlertNews> news, DateTimeOffset at, CaseFrame frame) =>
        new AlertIntake(book, at, frame).Take(news);

    /// <summary>What the clocks do to a case: warn before a limit, find a task overdue and escalate it, let a proposal lapse. Ticking twice at one moment does nothing the second time.</summary>
    public static ImmutableArray<CaseEvent> Tick(Case subject, DateTimeOffset at, CaseFrame frame)
    {
        if (!subject.IsOpen)
        {
            return [];
        }

        var log = CaseLog.Of(subject, at);
        CaseClocks.Tick(log, frame);
        return log.Events();
    }

    /// <summary>The next moment at which <see cref="Tick"/> has something to do; null where no clock runs.</summary>
    public static DateTimeOffset? NextTick(Case subject) => CaseClocks.NextTick(subject);

    internal static CaseDecision Refused(Refusal refusal) => new([], refusal);

    private static CaseDecision CarryOut(CaseLog log, CaseAct act, ActGround ground)
    {
        switch (act)
        {
            case Reopen reopen:
                return CaseOpening.Again(log, reopen, ground);
            case Confirm:
                var pending = log.Now.PendingConfirmation!;
                Record(log, act, ground.Actor, null);
                Effect(log, pending.Act, ground, pending.By.Person);
                break;
            case var _ when SecondPerson.IsAskedFor(log.Now, act, ground):
                log.Add(SecondPerson.Request(log.Now, act, ground), ground.Actor);
                break;
            default:
                Effect(log, act, ground, null);
                break;
        }

        CaseClocks.OpenTasks(log, ground.Frame);
        return new CaseDecision(log.Events());
    }

    private static void Effect(CaseLog log, CaseAct act, ActGround ground, string? proposedBy)
    {
        var before = log.Now;
        Record(log, act, ground.Actor, proposedBy);
        if (ActEffects.Of(act, before, ground) is { } further)
        {
            log.Add(further, ground.Actor);
        }
    }

    private static void Record(CaseLog log, CaseAct act, Actor actor, string? proposedBy)
    {
        var stage = log.Now.Stage;
        log.Add(new Acted(act, stage, ActTable.Find(stage, act)!.To ?? stage, proposedBy), actor);
    }
}
