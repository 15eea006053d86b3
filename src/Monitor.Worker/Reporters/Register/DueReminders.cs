using System.Collections.Immutable;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Layoffs;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;

namespace Monitor.Worker.Reporters.Register;

/// <summary>Finds the reminders whose moment has come. Whether one is still needed, or was sent, is seen when it is written.</summary>
internal sealed class DueReminders(RuleSet rules, RegisterPolicy policy)
{
    /// <summary>A moment missed for longer, as in an outage, is let go.</summary>
    private static readonly TimeSpan StillSent = TimeSpan.FromDays(2);

    /// <summary>Reporters to be reminded: for each period the last moment that has come.</summary>
    public IEnumerable<(ReporterDuty Duty, Period Period, int DaysAfterDue)> OfReporters(IEnumerable<ReporterDuty> duties, DateTimeOffset now)
    {
        foreach (var duty in duties)
        {
            foreach (var period in Periods(duty.Every!.Value, now).Where(duty.Expects))
            {
                if (policy.DaysOf(period, rules.Regions.Regions[duty.Region], rules, duty) is { } days
                    && policy.Reminders.LastOrDefault(reminder => Comes(reminder, days.DueOn, duty.KnownAt, now)) is { } due)
                {
                    yield return (duty, period, due.DaysAfterDue);
                }
            }
        }
    }

    /// <summary>Counties whose list is to be sent, with the period.</summary>
    public IEnumerable<(int Region, Period Period, int DaysAfterDue)> OfCounties(IReadOnlyCollection<ReporterDuty> duties, DateTimeOffset now) => policy.Lists is not { } lists ? [] :
    [
        .. duties.GroupBy(duty => (duty.Region, Every: duty.Every!.Value))
            .SelectMany(county => Periods(county.Key.Every, now).Where(period => county.Any(duty => duty.Expects(period))).Select(period => (county.Key.Region, Period: period, Known: county.Min(duty => duty.KnownAt))))
            .Where(county => policy.DaysOf(county.Period, rules.Regions.Regions[county.Region], rules) is { } days && Comes(lists, days.DueOn, county.Known, now))
            .Select(county => (county.Region, county.Period, lists.DaysAfterDue)),
    ];

    private bool Comes(RegisterReminder reminder, DateOnly due, DateTimeOffset registered, DateTimeOffset now)
    {
        var local = due.AddDays(reminder.DaysAfterDue).ToDateTime(reminder.At);
        var moment = new DateTimeOffset(local, rules.TimeZone.GetUtcOffset(local));
        return moment <= now && now - moment <= StillSent && moment >= registered;
    }

    private ImmutableArray<Period> Periods(PeriodKind every, DateTimeOffset now)
    {
        var current = Period.Containing(every, rules.DayOf(now));
        return [.. Enumerable.Range(0, policy.LookbackPeriods + 1).Select(back => current.Plus(-back))];
    }
}
