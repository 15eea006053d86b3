using System.Collections.Immutable;
using Monitor.Rules.Detection;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Layoffs;

/// <summary>应报制度: by when reporters report, and when they are reminded.</summary>
public sealed record RegisterPolicy
{
    /// <summary>The document it rests on.</summary>
    public required Basis Basis { get; init; }

    /// <summary>The deadlines; of those that fit, that of the closest region counts.</summary>
    public required ImmutableArray<RegisterDeadline> Deadlines { get; init; }

    /// <summary>回看期数: how many ended periods are looked at; at least 1.</summary>
    public int LookbackPeriods { get; init; } = 3;

    /// <summary>催报时点, by rising days.</summary>
    public ImmutableArray<RegisterReminder> Reminders { get; init; } = [];

    /// <summary>Where reporters reach the form, for reminders; null where the service's own address will do.</summary>
    public string? Address { get; init; }

    /// <summary>When a county's duty officer gets the list of those overdue; null for never.</summary>
    public RegisterReminder? Lists { get; init; }

    /// <summary>The deadline that holds in a region; null where there is none for that kind of period.</summary>
    public RegisterDeadline? Of(PeriodKind every, Region region, RegionTree tree) => Deadlines
        .Where(deadline => deadline.Every == every && (deadline.Region.Length == 0 || (tree.Find(deadline.Region) is { } place && tree.IsWithin(region, place))))
        .MaxBy(deadline => deadline.Region.Length == 0 ? -1 : (int)tree.Find(deadline.Region)!.Level);

    /// <summary>What a region's reporters owe for a period, unless one of them has days of its own; null where nothing is due.</summary>
    public (DateOnly DueOn, DateOnly LastDay)? DaysOf(Period period, Region region, MonitoringFrame frame, ReporterDuty? duty = null)
    {
        if (Of(period.Kind, region, frame.Regions) is not { } deadline)
        {
            return null;
        }

        var due = period.End.AddDays(duty?.DueDays ?? deadline.DueDays);
        while (frame.Calendar.IsDayOff(due))
        {
            due = due.AddDays(1);
        }

        var last = due;
        for (var grace = duty?.GraceDays ?? deadline.GraceDays; grace > 0;)
        {
            last = last.AddDays(1);
            grace -= frame.Calendar.IsDayOff(last) ? 0 : 1;
        }

        return (due, last);
    }
}
