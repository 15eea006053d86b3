using System.Collections.Immutable;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Layoffs;

/// <summary>到报情况: who has reported for the periods that have ended, and who has not.</summary>
public static class RegisterReview
{
    private static readonly PeriodKind[] Kinds = [PeriodKind.Week, PeriodKind.Month];

    /// <summary>Where every reporter stands with the last ended periods, by region of the tree, period and reporter.</summary>
    /// <param name="policy">The deadlines.</param>
    /// <param name="frame">The regions and the calendar.</param>
    /// <param name="register">Who is expected and what came, as known at a moment.</param>
    /// <param name="today">The local day of that moment.</param>
    public static ImmutableArray<ReporterStanding> Standings(RegisterPolicy policy, MonitoringFrame frame, ReporterRegister register, DateOnly today) =>
    [
        .. register.Duties.SelectMany(duty => Ended(duty.Every!.Value, policy.LookbackPeriods, today).Where(duty.Expects).Select(period => Standing(policy, frame, register, duty, period)))
            .OfType<ReporterStanding>()
            .OrderBy(standing => standing.Duty.Region).ThenBy(standing => standing.Period).ThenBy(standing => standing.Duty.Reporter, StringComparer.Ordinal),
    ];

    /// <summary>The counties' counts of their last period that is past its days of grace, by region and kind of period; counties that expect nobody are left out.</summary>
    /// <inheritdoc cref="Standings"/>
    public static ImmutableArray<ReporterCompleteness> Completeness(RegisterPolicy policy, MonitoringFrame frame, ReporterRegister register, DateOnly today) =>
    [
        .. register.Duties.Select(duty => duty.Region).Distinct().Order()
            .SelectMany(region => Kinds.Select(every => Of(policy, frame, register, today, frame.Regions.Regions[region], every)))
            .OfType<ReporterCompleteness>(),
    ];

    /// <summary>The last period of a region's reporters that is past its days of grace; null where none is due.</summary>
    internal static Period? LastDue(RegisterPolicy policy, MonitoringFrame frame, Region region, PeriodKind every, DateOnly today)
    {
        var period = Period.Containing(every, today).Previous;
        while (policy.DaysOf(period, region, frame) is { } days)
        {
            if (days.LastDay < today)
            {
                return period;
            }

            period = period.Previous;
        }

        return null;
    }

    /// <summary>Where the reporters of a region and below stand with a period; those with days of their own that have not passed yet are left out until they report.</summary>
    internal static ImmutableArray<ReporterStanding> Due(RegisterPolicy policy, MonitoringFrame frame, ReporterRegister register, Region region, Period period, DateOnly today) =>
    [
        .. register.Duties.Where(duty => duty.Expects(period) && frame.Regions.IsWithin(frame.Regions.Regions[duty.Region], region))
            .Select(duty => Standing(policy, frame, register, duty, period))
            .OfType<ReporterStanding>()
            .Where(standing => standing.ReturnedAt is not null || standing.LastDay < today),
    ];

    private static IEnumerable<Period> Ended(PeriodKind every, int periods, DateOnly today)
    {
        var last = Period.Containing(every, today).Previous;
        return Enumerable.Range(0, periods).Select(back => last.Plus(-back));
    }

    private static ReporterStanding? Standing(RegisterPolicy policy, MonitoringFrame frame, ReporterRegister register, ReporterDuty duty, Period period) =>
        policy.DaysOf(period, frame.Regions.Regions[duty.Region], frame, duty) is var (due, last) ? new(duty, period, due, last, register.Returned(duty, period)) : null;

    private static ReporterCompleteness? Of(RegisterPolicy policy, MonitoringFrame frame, ReporterRegister register, DateOnly today, Region region, PeriodKind every)
    {
        if (LastDue(policy, frame, region, every, today) is not { } period)
        {
            return null;
        }

        var standings = register.Duties.Where(duty => duty.Region == region.Index && duty.Expects(period))
            .Select(duty => Standing(policy, frame, register, duty, period)!)
            .Where(standing => standing.ReturnedAt is not null || standing.LastDay < today)
            .ToArray();
        return standings.Length == 0
            ? null
            : new(region.Code, every, period.ToString(), standings.Length, standings.Count(standing => standing.ReturnedAt is not null), [.. standings.Where(standing => standing.ReturnedAt is null).Select(standing => standing.Duty.Enterprise)]);
    }
}
