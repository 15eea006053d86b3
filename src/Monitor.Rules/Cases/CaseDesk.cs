using System.Collections.Immutable;
using Monitor.Rules.Cases.Acts;

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
    public static CaseDecision Decide(Case? subject, CaseAct act, Actor actor, DateTimeOffset at, CaseBook book, CaseFrame frame) =>
        throw new NotSupportedException();

    /// <summary>What an evaluation does to cases: alerts open them, join them and move in them, one open case per region and cause. A closed case stays closed: new evidence opens one that continues it. Data alerts make no case.</summary>
    /// <param name="book">The cases before.</param>
    /// <param name="news">All changes of the evaluation, in its order.</param>
    /// <param name="at">When; the clocks of new cases run from here.</param>
    /// <param name="frame">What cases are judged by.</param>
    /// <returns>The events, to be stored with the evaluation.</returns>
    public static ImmutableArray<CaseEvent> Take(CaseBook book, ImmutableArray<AlertNews> news, DateTimeOffset at, CaseFrame frame) =>
        throw new NotSupportedException();

    /// <summary>What the clocks do to a case: warn before a limit, find a task overdue and escalate it, let a proposal lapse. Ticking twice at one moment does nothing the second time.</summary>
    public static ImmutableArray<CaseEvent> Tick(Case subject, DateTimeOffset at, CaseFrame frame) =>
        throw new NotSupportedException();

    /// <summary>The next moment at which <see cref="Tick"/> has something to do; null where no clock runs.</summary>
    public static DateTimeOffset? NextTick(Case subject) =>
        throw new NotSupportedException();
}
