using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Rules.Detection;
using Monitor.Rules.Grading;
using Monitor.Rules.Indicators;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Evaluation;

/// <summary>规则集: everything an evaluation judges by, immutable and replaced whole.</summary>
public sealed class RuleSet
{
    private FrozenDictionary<string, ScopedRegions>? scopes;

    /// <summary>The version of the configuration it was made from.</summary>
    public required string Version { get; init; }

    /// <summary>The zone that days and moments are read in.</summary>
    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>The regions.</summary>
    public required RegionTree Regions { get; init; }

    /// <summary>The indicators.</summary>
    public required IndicatorCatalog Indicators { get; init; }

    /// <summary>The rules, in the order of the configuration.</summary>
    public required ImmutableArray<Rule> Rules { get; init; }

    /// <summary>The names of the grades.</summary>
    public required GradeScheme Grades { get; init; }

    /// <summary>The names of the levels (省级、市级、县级).</summary>
    public required FrozenDictionary<AdministrativeLevel, string> LevelNames { get; init; }

    /// <summary>The festivals.</summary>
    public required FestivalCalendar Calendar { get; init; }

    /// <summary>Resident populations by region code, where known.</summary>
    public FrozenDictionary<string, double> Populations { get; init; } = FrozenDictionary<string, double>.Empty;

    /// <summary>The local day of a moment.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, TimeZone).DateTime);

    /// <summary>The moment a local day begins, which is when a figure known "on" that day counts as known.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, TimeZone.GetUtcOffset(local));
    }

    /// <summary>The regions a rule judges.</summary>
    internal ScopedRegions ScopeOf(Rule rule) =>
        (scopes ??= Rules.ToFrozenDictionary(r => r.Id, r => new ScopedRegions(r.Scope, Regions), StringComparer.Ordinal))[rule.Id];
}
