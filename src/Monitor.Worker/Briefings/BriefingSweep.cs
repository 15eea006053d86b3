using Monitor.Rules.Briefings.Composition;
using Monitor.Rules.Briefings.Issues;
using Monitor.Rules.Cases;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Periods;
using Monitor.Worker.Briefings.Issues;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Operations;
using Monitor.Worker.Record;

namespace Monitor.Worker.Briefings;

/// <summary>Writes the weekly briefings that are due, each from the last snapshot at or before the moment it is due, in order, and has drafts of them made for the whole and the regions of the second level.</summary>
internal sealed class BriefingSweep(MonitorRecord record, RuleSet rules, BriefingRun run, IssueDesk desk, IssueProofs proofs, IssueSending sending, IssueReminder reminder, ServiceSetting setting)
{
    /// <summary>The ledger's name of this job.</summary>
    public const string Job = "briefing";

    /// <summary>Weeks looked back at after an outage; older ones are made by hand with <c>monitor brief</c>.</summary>
    private const int WeeksBack = 8;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    /// <summary>Writes what is due now.</summary>
    /// <returns>Where the briefings lie.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken)
    {
        var written = new List<string>();
        var now = setting.Clock.GetUtcNow();
        if (await record.WatermarkAsync(cancellationToken) is not { } evaluated)
        {
            return written;
        }

        var thisWeek = Period.Containing(PeriodKind.Week, rules.DayOf(now));
        try
        {
            // A briefing waits for the evaluation of its own moment.
            var due = Enumerable.Range(-WeeksBack, WeeksBack + 1).Select(thisWeek.Plus).Where(week => DueAt(week) is var moment && moment <= now && moment <= evaluated);
            await OneByOne.RunAsync(due, (week, token) => WriteAsync(week, written, token), cancellationToken);
        }
        finally
        {
            await reminder.RunAsync(cancellationToken);
        }

        return written;
    }

    /// <summary>The moment the briefing of a week is due: the configured weekday and time after its end.</summary>
    private DateTimeOffset DueAt(Period week)
    {
        var briefing = setting.Configuration.Service.Briefing;
        var day = week.Next.Start.AddDays(((int)briefing.Weekday + 6) % 7);
        var local = day.ToDateTime(briefing.At);
        return new DateTimeOffset(local, rules.TimeZone.GetUtcOffset(local)).ToUniversalTime();
    }

    private async Task<int> WriteAsync(Period week, List<string> written, CancellationToken cancellationToken)
    {
        if (await record.Ledger.FindAsync(Job, week.ToString(), "", cancellationToken) is { Status: LedgerStatus.Done }
            || await record.Evaluations.SnapshotBeforeAsync(DueAt(week).AddTicks(1), cancellationToken) is not { } snapshot
            || await record.Ledger.TryBeginAsync(Job, week.ToString(), "", Lease, cancellationToken) is not { } attempt)
        {
            return 0; // nothing is known of it, or it is written or being written
        }

        try
        {
            written.Add(await run.RunAsync(rules, snapshot, week, cancellationToken));
            await DraftAsync(week, snapshot, cancellationToken);
        }
        catch (Exception)
        {
            await record.Ledger.PutBackAsync(attempt, "interrupted", CancellationToken.None);
            throw;
        }

        await record.Ledger.FinishAsync(attempt, snapshot.Id, cancellationToken);
        return 1;
    }

    /// <summary>Makes the drafts of a week. Those of the latest week lie ready in all formats; of a made province only the whole does.</summary>
    private async Task DraftAsync(Period week, SnapshotRow snapshot, CancellationToken cancellationToken)
    {
        var isLatest = week.Next == Period.Containing(PeriodKind.Week, rules.DayOf(setting.Clock.GetUtcNow()));
        var dueAt = isLatest ? DueAt(week) + setting.Configuration.Service.Briefing.ApproveWithin : (DateTimeOffset?)null;
        var drafts = new List<BriefingIssueRow>();
        foreach (var scope in setting.IsDrill ? [BriefingScope.Of(rules.Regions.Root)] : BriefingScope.Round(rules.Regions))
        {
            if ((await desk.MakeAsync(BriefingEdition.Weekly(scope, week), snapshot, dueAt, Actor.Machine, cancellationToken)).Issue is { State: IssueState.Draft } draft)
            {
                drafts.Add(draft);
            }
        }

        if (isLatest && drafts.Count > 0)
        {
            await foreach (var proof in proofs.ReadAllAsync(drafts, cancellationToken))
            {
                await sending.LayDraftAsync(proof, cancellationToken);
            }
        }
    }
}
