using System.Collections.Frozen;
using Monitor.Rules.Cases.Plans;
using Monitor.Rules.Duty;
using Monitor.Rules.Grading;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Cases;

/// <summary>What cases are judged by: regions, names of grades, plan, working time, and what each rule is about. Immutable and replaced whole with the configuration.</summary>
public sealed class CaseFrame
{
    /// <summary>The regions.</summary>
    public required RegionTree Regions { get; init; }

    /// <summary>The names of the grades.</summary>
    public required GradeScheme Grades { get; init; }

    /// <summary>The response plan.</summary>
    public required ResponsePlan Plan { get; init; }

    /// <summary>Working days and hours, and the time zone of all days.</summary>
    public required WorkingCalendar Calendar { get; init; }

    /// <summary>The cause of each rule, by rule id; a rule that is not in it is about <see cref="ResponsePlan.OtherCause"/>.</summary>
    public required FrozenDictionary<string, string> CauseOfRule { get; init; }

    /// <summary>Who is on duty for a region (its code) at a moment; null where no roster says so. Without rosters no shift is empty.</summary>
    public Func<string, DateTimeOffset, DutyAnswer?> OnDuty { get; init; } = (_, _) => null;

    /// <summary>The key of what a rule is about.</summary>
    public string CauseOf(string ruleId) => CauseOfRule.GetValueOrDefault(ruleId, ResponsePlan.OtherCause.Id);

    /// <summary>The full name of a region, or its code where it has left the tree.</summary>
    public string NameOf(string code) => Regions.Resolve(code) is { } region ? Regions.FullName(region) : code;
}
