using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Cases.Facts;

namespace Monitor.Rules.Cases;

/// <summary>The present state of a case from its events.</summary>
public static class CaseFold
{
    /// <summary>The case after one more event.</summary>
    /// <param name="before">The case before; null before its first event.</param>
    /// <param name="happened">The event.</param>
    /// <exception cref="ArgumentException">The event does not follow: another case's, out of order, or of a closed case.</exception>
    public static Case Apply(Case? before, CaseEvent happened)
    {
        if (before is null)
        {
            return happened is { Version: 1, Fact: Opened opened }
                ? Open(happened, opened)
                : throw new ArgumentException($"{happened.Case} begins with its version {happened.Version}, a {happened.Fact.GetType().Name}.", nameof(happened));
        }

        Follow(before, happened);
        var after = Change(before, happened) with { Version = happened.Version, LastAt = happened.At };
        var graded = after.HandlingGrade > before.Peak
            ? after with { Peak = after.HandlingGrade, GradeRaisedAt = happened.At > before.RaisedAt ? happened.At : null }
            : after;
        return EscalationFold.Follow(before, graded, happened);
    }

    private static Case Open(CaseEvent happened, Opened opened)
    {
        var isByPerson = happened.Actor.Role is not null;
        var begun = new Case
        {
            Number = happened.Case,
            Region = opened.Region,
            Owner = opened.Owner ?? opened.Region,
            CopiedTo = opened.CopiedTo,
            Cause = opened.Cause,
            Plan = opened.Plan,
            Call = opened.Call,
            Estimate = opened.Estimate,
            Predecessor = opened.Predecessor,
            OpenedBy = isByPerson ? new Signature(happened.Actor.Person, happened.At) : null,
            DataKnownAt = opened.DataKnownAt,
            RaisedAt = happened.At,
            LastAt = happened.At,
            Version = happened.Version,
        };
        return EscalationFold.Begin(begun with { Peak = begun.HandlingGrade });
    }

    private static void Follow(Case before, CaseEvent happened)
    {
        if (happened.Case != before.Number || happened.Version != before.Version + 1 || happened.At < before.LastAt)
        {
            throw new ArgumentException($"{happened.Case} version {happened.Version} does not follow {before.Number} version {before.Version}.", nameof(happened));
        }

        if (happened.Fact is Acted acted && acted.From != before.Stage)
        {
            throw new ArgumentException($"{happened.Case} version {happened.Version} acts on the stage {acted.From}, and the case is {before.Stage}.", nameof(happened));
        }

        if (!before.IsOpen && happened.Fact is not (Acted { Act: Acts.Reopen, To: CaseStage.Closed } or LinkedCaseOpened))
        {
            throw new ArgumentException($"{happened.Case} is closed and changes no more.", nameof(happened));
        }
    }

    private static Case Change(Case before, CaseEvent happened) => happened.Fact switch
    {
        Acted acted => ActFold.Apply(before, acted, new Signature(happened.Actor.Person, happened.At, acted.ProposedBy)),
        AlertJoined joined => Evidence(before with { Alerts = before.Alerts.Add(joined.Alert) }, joined.Enterprises, joined.Alert.Proposed is null, happened.At),
        AlertMoved moved => Evidence(Moved(before, moved), moved.Enterprises, AlertIntake.IsEvidence(moved.Change), happened.At),
        OwnerChanged changed => before with { Owner = changed.Owner, CopiedTo = changed.CopiedTo, Related = [.. before.Related, .. changed.With.Except(before.Related)], PendingHandover = null },
        ConfirmationRequested r => before with { PendingConfirmation = new(r.Act, r.AtStake, new Signature(happened.Actor.Person, happened.At), r.Decides, r.LapsesAt) },
        ConfirmationLapsed => before with { PendingConfirmation = null },
        TaskOpened opened => Opened(before, opened),
        TaskWarned warned => ActFold.With(before, warned.Task, t => t with { WarnedAt = happened.At }),
        TaskOverdue overdue => ActFold.With(before, overdue.Task, t => t with { OverdueAt = happened.At }),
        ClockStopped stopped => ActFold.With(before, stopped.Task, t => t with { Stopped = new(new Signature(happened.Actor.Person, happened.At), stopped.Reason, stopped.Left) }),
        ClockRestarted started => ActFold.With(before, started.Task, t => t with { Stopped = null, Pauses = t.Pauses.Add(new(t.Stopped!.By.At, happened.At)), WarnAt = started.WarnAt, DueAt = started.DueAt }),
        FundPledged p => before with { Pledges = before.Pledges.Add(new(p.Fund, p.Amount, p.Reason, new Signature(happened.Actor.Person, happened.At))) },
        LinkedCaseOpened linked => before with { Successor = linked.Successor },
        Escalated or AcknowledgementLapsed => before, // see EscalationFold
        _ => throw new ArgumentException($"{happened.Case} cannot be opened twice.", nameof(happened)),
    };

    private static Case Moved(Case before, AlertMoved moved) => before with
    {
        Alerts = [.. before.Alerts.Select(a => a.Number == moved.Alert ? Moved(a, moved) with { Ordered = null } : a)],
    };

    private static CaseAlert Moved(CaseAlert alert, AlertMoved moved) => moved.Change switch
    {
        AlertChangeKind.Raise or AlertChangeKind.Upgrade or AlertChangeKind.Extend => alert with { Grade = moved.To, IsOpen = true, Proposed = null, Summary = moved.Summary },
        AlertChangeKind.Lower => alert with { Grade = moved.To, Proposed = null, Summary = moved.Summary },
        AlertChangeKind.ProposeLowering => alert with { Proposed = moved.To, Summary = moved.Summary },
        AlertChangeKind.WithdrawProposal => alert with { Proposed = null, Summary = moved.Summary },
        AlertChangeKind.Quiet => alert with { IsOpen = false, IsFrozen = false, Proposed = null },
        AlertChangeKind.Freeze => alert with { IsFrozen = true },
        AlertChangeKind.Thaw => alert with { IsFrozen = false },
        _ => alert,
    };

    private static Case Evidence(Case after, ImmutableArray<string> enterprises, bool isNew, DateTimeOffset at) => after with
    {
        Enterprises = [.. after.Enterprises.Union(enterprises, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        NewEvidenceAt = isNew && after.Verification is not null ? at : after.NewEvidenceAt,
    };

    private static Case Opened(Case before, TaskOpened opened)
    {
        if (before.TaskOf(opened.Task) is not null)
        {
            return ActFold.With(before, opened.Task, t => t with { Role = opened.Planned.Role, Limit = opened.Planned.Limit, StartedAt = opened.StartedAt, DueAt = opened.DueAt, WarnAt = opened.WarnAt, WarnedAt = null });
        }

        var task = new CaseTask
        {
            Id = opened.Task,
            Planned = opened.Planned.Id,
            Name = opened.Planned.Name,
            Kind = opened.Planned.Kind,
            Role = opened.Planned.Role,
            Limit = opened.Planned.Limit,
            StartedAt = opened.StartedAt,
            WarnAt = opened.WarnAt,
            DueAt = opened.DueAt,
        };
        return before with { Tasks = before.Tasks.Add(task) };
    }
}
