using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Layoffs;
using Monitor.Rules.Notifications;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Record;

namespace Monitor.Worker.Reporters.Register;

/// <summary>催报: reminds reporters that have not reported, and tells the duty officers of their counties. What is looked at of a reporter and what it is sent stand in one transaction, so that no reminder goes out after its report came, or twice.</summary>
internal sealed partial class ReminderSweep(
    MonitorRecord record, RuleSet rules, RegisterPolicy policy, ReminderComposer composer, ImmutableArray<Person> people, TimeProvider clock, ILogger<ReminderSweep> logger)
{
    private const int AtOnce = 100; // reporters in one transaction: others want to write meanwhile

    private readonly DueReminders due = new(rules, policy);

    /// <summary>Queues what is due now.</summary>
    /// <returns>How many messages that made.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var duties = (await record.Duties.ListAsync(0, cancellationToken))
            .GroupBy(row => row.Reporter, StringComparer.Ordinal).Select(versions => versions.Last()).Where(row => row.Every is not null)
            .Select(row => RecordedDuty.Of(row, rules, row.KnownAt)).OfType<ReporterDuty>().OrderBy(duty => duty.Reporter, StringComparer.Ordinal).ToArray();
        var reporters = due.OfReporters(duties, now).ToArray();
        var counties = due.OfCounties(duties, now).ToArray();
        var sent = await SentAsync(reporters.Select(it => it.Period).Concat(counties.Select(it => it.Period)), cancellationToken);
        var reachable = await ReachableAsync(cancellationToken);
        var reminders = 0;
        foreach (var some in reporters.Where(it => reachable.Contains(it.Duty.Reporter) && !sent.Contains((it.Duty.Reporter, it.Period.ToString(), it.DaysAfterDue))).Chunk(AtOnce))
        {
            reminders += await record.WriteAsync(transaction => some.Count(it => Remind(transaction, it.Duty, it.Period, it.DaysAfterDue)), cancellationToken);
        }

        var lists = 0;
        foreach (var (region, period, days) in counties.Where(it => !sent.Contains((SubjectOf(it.Region), it.Period.ToString(), it.DaysAfterDue))))
        {
            lists += await record.WriteAsync(transaction => List(transaction, duties, region, period, days), cancellationToken);
        }

        if (reminders + lists > 0)
        {
            LogSent(reminders, lists);
        }

        return reminders + lists;
    }

    /// <summary>What was sent, or turned out to be needless, of some periods.</summary>
    private async Task<HashSet<(string Subject, string Period, int DaysAfterDue)>> SentAsync(IEnumerable<Period> asked, CancellationToken cancellationToken)
    {
        var periods = asked.Select(period => period.ToString()).Distinct().ToArray();
        await using var context = record.Reader();
        var rows = await context.Reminders.Where(row => periods.Contains(row.Period)).Select(row => new { row.Subject, row.Period, row.DaysAfterDue }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.Subject, row.Period, row.DaysAfterDue))];
    }

    /// <summary>The reporters with an address. The others cannot be reminded; the county's list names them.</summary>
    private async Task<HashSet<string>> ReachableAsync(CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return (await context.Reporters.Where(row => row.Mail != null).Select(row => row.Id).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
    }

    private bool Remind(RecordTransaction transaction, ReporterDuty duty, Period period, int days)
    {
        if (IsSent(transaction, duty.Reporter, period, days) || transaction.Context.Reporters.AsNoTracking().SingleOrDefault(row => row.Id == duty.Reporter) is not { Mail: not null } reporter)
        {
            return false;
        }

        var standing = StandingOf(transaction, duty, period);
        var message = standing.ReturnedAt is null ? transaction.AddMessage(composer.Reminder(standing, reporter, transaction.Now)) : null;
        Note(transaction, duty.Reporter, period, days, message?.Number);
        return message is not null;
    }

    private int List(RecordTransaction transaction, ReporterDuty[] duties, int region, Period period, int days)
    {
        var subject = SubjectOf(region);
        if (IsSent(transaction, subject, period, days))
        {
            return 0;
        }

        ImmutableArray<ReporterStanding> standings = [.. duties.Where(duty => duty.Region == region && duty.Expects(period)).Select(duty => StandingOf(transaction, duty, period))];
        var officers = standings.All(standing => standing.ReturnedAt is not null) ? [] : OfficersOf(rules.Regions.Regions[region]);
        var reachable = transaction.Context.Reporters.AsNoTracking().Where(row => row.Mail != null).Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        long? first = null;
        foreach (var officer in officers)
        {
            var message = transaction.AddMessage(composer.List(rules.Regions.Regions[region], standings, reachable, officer, transaction.Now));
            first ??= message.Number;
        }

        Note(transaction, subject, period, days, first);
        return officers.Length;
    }

    private ReporterStanding StandingOf(RecordTransaction transaction, ReporterDuty duty, Period period)
    {
        var register = new ReporterRegister(rules);
        foreach (var version in ReporterDutyStore.ReturnsOf(transaction, duty.Keys))
        {
            register.Learn(PanelFeed.ReportOf(version, rules.Regions.Regions[duty.Region], version.KnownAt!.Value));
        }

        var (dueOn, last) = policy.DaysOf(period, rules.Regions.Regions[duty.Region], rules, duty)!.Value;
        return new(duty, period, dueOn, last, register.Returned(duty, period));
    }

    /// <summary>The duty officers of the county with an address; where it has none, those of the nearest region above that has.</summary>
    private Person[] OfficersOf(Region county)
    {
        for (var region = county; region is not null; region = rules.Regions.ParentOf(region))
        {
            if (people.Where(person => person.Region == region.Code && person.Role == PersonRole.DutyOfficer && person.Mail is not null).ToArray() is { Length: > 0 } found)
            {
                return found;
            }
        }

        return [];
    }

    private static bool IsSent(RecordTransaction transaction, string subject, Period period, int days)
    {
        var text = period.ToString();
        return transaction.Context.Reminders.Any(row => row.Subject == subject && row.Period == text && row.DaysAfterDue >= days);
    }

    private static void Note(RecordTransaction transaction, string subject, Period period, int days, long? message)
    {
        transaction.Context.Reminders.Add(new() { Subject = subject, Period = period.ToString(), DaysAfterDue = days, Message = message, At = transaction.Now });
        transaction.Context.SaveChanges();
    }

    private string SubjectOf(int region) => $"list:{rules.Regions.Regions[region].Code}";

    [LoggerMessage(6221, LogLevel.Information, "Reminded {Reminders} reporters and queued {Lists} lists of those that have not reported")]
    private partial void LogSent(int reminders, int lists);
}
