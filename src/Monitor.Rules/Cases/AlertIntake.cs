using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Cases.Facts;

namespace Monitor.Rules.Cases;

/// <summary>预警并案: carries the changes of one evaluation into the cases.</summary>
internal sealed class AlertIntake(CaseBook before, DateTimeOffset at, CaseFrame frame)
{
    private readonly ImmutableArray<CaseEvent>.Builder events = ImmutableArray.CreateBuilder<CaseEvent>();
    private readonly List<string> touched = [];
    private CaseBook book = before;

    /// <summary>Whether a change says that something new has happened, so that what people decided before does not cover it.</summary>
    public static bool IsEvidence(AlertChangeKind kind) =>
        kind is AlertChangeKind.Raise or AlertChangeKind.Upgrade or AlertChangeKind.Extend or AlertChangeKind.WithdrawProposal;

    public ImmutableArray<CaseEvent> Take(IEnumerable<AlertNews> news)
    {
        foreach (var one in news.Where(n => !n.Change.IsData && n.Change.Kind != AlertChangeKind.Keep))
        {
            if (CaseOf(one) is { } number)
            {
                Write(number, log => Tell(log, one));
            }
        }

        foreach (var number in touched.ToArray())
        {
            RaiseOwner(number);
            Write(number, log => CaseClocks.OpenTasks(log, frame));
        }

        return events.ToImmutable();
    }

    /// <summary>The case that a change belongs to, opened where something begins or waits for a person; null where nobody has to be told.</summary>
    private string? CaseOf(AlertNews one)
    {
        var change = one.Change;
        if (book.OpenWith(change.Number) is { } listed)
        {
            return listed.Number;
        }

        if (!IsEvidence(change.Kind) && change.Kind != AlertChangeKind.ProposeLowering)
        {
            return null;
        }

        var cause = frame.CauseOf(change.RuleId);
        return CorroboratedBy(change) ?? book.OpenOf(change.Region, cause)?.Number ?? Open(one, cause);
    }

    /// <summary>相互印证: an alert that rests on others of the same region alone is told in the first case that one of them opened, for it speaks of no event of its own.</summary>
    private string? CorroboratedBy(AlertChange change)
    {
        var members = change.Evidence.Members;
        return members.IsEmpty || members.Any(member => member.Region != change.Region)
            ? null
            : members.Select(member => book.OpenWith(member.Alert)?.Number).OfType<string>().Min(StringComparer.Ordinal);
    }

    private string Open(AlertNews one, string cause)
    {
        var region = one.Change.Region;
        var log = CaseLog.New(book.NextNumber(frame.Calendar.DayOf(at).Year), at);
        var known = one.DataKnownAt < at ? one.DataKnownAt : at;
        log.Add(
            new Opened(region, CaseRegions.CopiedTo(region, region, frame.Regions), cause, known.ToUniversalTime(), frame.Plan.For(CaseRegions.Of(region, frame.Regions).Level))
            {
                Predecessor = book.LastClosedOf(region, cause)?.Number,
            },
            Actor.Machine);
        Keep(log);
        return log.Now.Number;
    }

    private static void Tell(CaseLog log, AlertNews one)
    {
        var change = one.Change;
        var isProposal = change.Kind == AlertChangeKind.ProposeLowering;
        log.Add(
            log.Now.AlertOf(change.Number) is null
                ? new AlertJoined(new CaseAlert(change.Number, change.RuleId, isProposal ? change.From : change.To, change.Evidence.Summary) { Proposed = isProposal ? change.To : null }) { Enterprises = one.Enterprises }
                : new AlertMoved(change.Number, change.Kind, change.From, change.To, change.Reason, change.Evidence.Summary) { Enterprises = one.Enterprises },
            Actor.Machine);
        if (log.Now.PendingConfirmation is { } pending && IsEvidence(change.Kind))
        {
            log.Add(new ConfirmationLapsed(pending.Act.Kind, LapseReason.NewEvidence), Actor.Machine);
        }
    }

    /// <summary>突发事件应对法 §18: the same enterprise in regions that do not hold one another makes their common superior responsible for all of it.</summary>
    private void RaiseOwner(string number)
    {
        var subject = book.Find(number)!;
        var others = book.Open.Where(other => IsSameEvent(subject, other)).ToArray();
        if (others.All(other => subject.Related.Contains(other.Number)))
        {
            return;
        }

        Case[] all = [subject, .. others];
        var superior = CaseRegions.CommonSuperior(all.Select(c => c.Region), frame.Regions).Code;
        foreach (var one in all)
        {
            Write(one.Number, log => RaiseOwner(log, superior, [.. all.Select(c => c.Number).Where(n => n != one.Number).Order(StringComparer.Ordinal)]));
        }
    }

    private void RaiseOwner(CaseLog log, string superior, ImmutableArray<string> with)
    {
        var owner = CaseRegions.IsWithin(superior, log.Now.Owner, frame.Regions) ? log.Now.Owner : superior;
        if (owner != log.Now.Owner && log.Now.PendingConfirmation is { } pending)
        {
            log.Add(new ConfirmationLapsed(pending.Act.Kind, LapseReason.OwnerChanged), Actor.Machine);
        }

        log.Add(new OwnerChanged(owner, CaseRegions.CopiedTo(owner, log.Now.Region, frame.Regions), OwnerChange.AcrossRegions) { With = with }, Actor.Machine);
    }

    private bool IsSameEvent(Case one, Case other) =>
        one.Number != other.Number
        && one.Cause == other.Cause
        && one.Enterprises.Intersect(other.Enterprises, StringComparer.Ordinal).Any()
        && !CaseRegions.IsWithin(one.Region, other.Region, frame.Regions)
        && !CaseRegions.IsWithin(other.Region, one.Region, frame.Regions);

    private void Write(string number, Action<CaseLog> write)
    {
        var log = CaseLog.Of(book.Find(number)!, at);
        CaseClocks.Tick(log, frame);
        write(log);
        Keep(log);
    }

    private void Keep(CaseLog log)
    {
        var happened = log.Events();
        events.AddRange(happened);
        book = book.After(happened);
        if (!touched.Contains(log.Now.Number))
        {
            touched.Add(log.Now.Number);
        }
    }
}
