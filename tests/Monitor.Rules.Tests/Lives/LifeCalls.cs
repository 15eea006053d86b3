using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Facts;
using Monitor.Rules.Notifications;
using Monitor.Rules.Tests.Cases;

namespace Monitor.Rules.Tests.Lives;

/// <summary>The reference for calls: who has answered a case, and until when that holds.</summary>
internal sealed class LifeCalls
{
    private readonly Dictionary<string, Standing> cases = [];
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
        var standing = cases.GetValueOrDefault(happened.Case, Standing.Unanswered);
        switch (happened.Fact)
        {
            case Escalated when standing.IsAnswered:
                throw new BrokenLifeException(LifeRule.NoCallOnceAnswered, $"{happened.Case} calls at {happened.At:O} although somebody answers for it");
            case AcknowledgementLapsed when standing.AcknowledgedAt is null || happened.At < standing.AcknowledgedAt + AFrame.Escalation.FollowWithin:
                throw new BrokenLifeException(LifeRule.NoCallOnceAnswered, $"{happened.Case} lapses at {happened.At:O}, acknowledged {standing.AcknowledgedAt:O}");
        }

        var next = Next(standing, happened, before, after);
        cases[happened.Case] = next;
        if (after is { IsOpen: true, Escalation: { } course } && course.Stopped is not null != next.IsAnswered)
        {
            throw new BrokenLifeException(LifeRule.CallsUntilAnswered, $"{happened.Case} {(next.IsAnswered ? "goes on calling" : "is silent")} after its version {happened.Version}, a {happened.Fact}");
        }
    }

    private static Standing Next(Standing standing, CaseEvent happened, Case? before, Case after) => happened switch
    {
        { Fact: AcknowledgementLapsed } => Standing.Unanswered,
        { Actor.Role: null } when before is not null && after.Peak > before.Peak => Standing.Unanswered,
        { Fact: ConfirmationLapsed or Acted { Act: Decline } } when standing.IsProposal => Standing.Unanswered,
        { Fact: Acted { Act: Acknowledge } } => new(true, happened.At, false),
        { Fact: Acted { Act: Verify or Consult or Approve or SendBack or Publish or Adjust or Lift or Close } } when MayAcknowledge(happened.Actor, before!) => new(true, null, false),
        { Fact: ConfirmationRequested { Act: Verify or Consult or Approve or SendBack or Publish or Adjust or Lift or Close } } when !standing.IsAnswered && MayAcknowledge(happened.Actor, before!) => new(true, null, true),
        { Fact: Acted { Act: Verify or CompleteTask or RecordCounts or TakeMeasure or PledgeFund or LowerAlert } } => standing with { AcknowledgedAt = null },
        _ => standing,
    };

    private static bool MayAcknowledge(Actor actor, Case subject) =>
        actor.Role is PersonRole.DutyOfficer or PersonRole.Lead && ActRights.RelationOf(actor.Region, subject, new Acknowledge(), LifeWorld.Frame.Regions) is RegionRelation.Own or RegionRelation.Above;

    /// <summary>How a case stands.</summary>
    /// <param name="IsAnswered">Whether somebody answers for it.</param>
    /// <param name="AcknowledgedAt">Since when an acknowledgement waits for what is to follow; null for none.</param>
    /// <param name="IsProposal">Whether the answer is a proposal that is not decided.</param>
    private sealed record Standing(bool IsAnswered, DateTimeOffset? AcknowledgedAt, bool IsProposal)
    {
        public static Standing Unanswered { get; } = new(false, null, false);
    }
}
