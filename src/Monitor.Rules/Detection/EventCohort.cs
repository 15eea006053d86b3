using System.Collections.Immutable;
using Monitor.Rules.Panels;

namespace Monitor.Rules.Detection;

/// <summary>The reports that an event rule judges as one: a single one, or those of one enterprise within the window.</summary>
internal sealed class EventCohort(ImmutableArray<LayoffReport> reports)
{
    public ImmutableArray<LayoffReport> Reports { get; } = reports;

    public string EnterpriseKey => Reports[0].EnterpriseKey;

    public int? People { get; } = reports.Any(r => r.Affected is not null) ? (int)Math.Min(int.MaxValue, reports.Sum(r => (long)(r.Affected ?? 0))) : null;

    /// <summary>People who moved to another employer together; they do not count.</summary>
    public long Transferred { get; } = reports.Sum(r => (long)r.Transferred);

    /// <summary>The largest head-count reported, which is the one before the reductions; null where none says.</summary>
    public int? Headcount { get; } = reports.Max(r => r.Headcount) is > 0 and var headcount ? headcount : null;

    public decimal? Share => People / (decimal?)Headcount;

    /// <summary>How many enterprises there are among several.</summary>
    public static int Enterprises(IEnumerable<EventCohort> cohorts) => cohorts.Select(cohort => cohort.EnterpriseKey).Distinct(StringComparer.Ordinal).Count();
}
