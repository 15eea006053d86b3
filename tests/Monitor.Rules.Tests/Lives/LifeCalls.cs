using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Facts;
using Monitor.Rules.Tests.Cases;

namespace Monitor.Rules.Tests.Lives;

/// <summary>The reference for calls: who has answered a case, and until when that holds.</summary>
internal sealed class LifeCalls
{
    private readonly Dictionary<string, (bool IsAnswered, DateTimeOffset? AcknowledgedAt)> cases = [];
    private CaseBook book = CaseBook.Empty;
    private int seen;

    /// <summary>Checks what has happened since the last time.</summary>
    public void Check(List<CaseEvent> happened)
    {
        for (; seen < happened.Count; seen++)
        {
            var before = book.Find(happened[seen].Case);
            book = book.After([happened[seen]]);
            Follow(happened[seen], before, book.Find(happened[seen].Case)!);
        }
    }

    /// <summary>What the clocks asked for by now has been done.</summary>
    public static void CheckClocks(LifeShell shell)
    {
        if (shell.Book.Open.FirstOrDefault(one => CaseDesk.NextTick(one) <= shell.Now && one.LastAt <= shell.Now) is { } late)
        {
            throw new BrokenLifeException(LifeRule.ClocksAreAhead, $"{late.Number} is due at {CaseDesk.NextTick(late):O}, and the clocks have moved to {shell.Now:O}");
        }
    }

    private void Follow(CaseEvent happened, Case? before, Case after)
    {
        var (isAnswered, acknowledgedAt) = cases.GetValueOrDefault(happened.Case);
        switch (happened)
        {
            case { Fact: Escalated } when isAnswered:
                throw new BrokenLifeException(LifeRule.NoCallOnceAnswered, $"{happened.Case} calls at {happened.At:O} although somebody answers for it");
            case { Fact: AcknowledgementLapsed } when acknowledgedAt is null || happened.At < acknowledgedAt + AFrame.Escalation.FollowWithin:
                throw new BrokenLifeException(LifeRule.NoCallOnceAnswered, $"{happened.Case} lapses at {happened.At:O}, acknowledged {acknowledgedAt:O}");
            case { Fact: AcknowledgementLapsed }:
                cases[happened.Case] = (false, null);
                break;
            case { Actor.Role: null } when before is not null && after.Peak > before.Peak:
                cases[happened.Case] = (false, null);
                break;
            case { Actor.Role: not null, Fact: Acted { Act: not RecordCall and var act } }:
                cases[happened.Case] = (true, act is Acknowledge ? happened.At : null);
                break;
            case { Actor.Role: not null, Fact: ConfirmationRequested }:
                cases[happened.Case] = (true, null);
                break;
        }
    }
}
