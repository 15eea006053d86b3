using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Rules.Cases;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.ConfigFiles.Documents.Stories;

namespace Monitor.Worker.Stories;

/// <summary>The profile that a story is played on: the shipped rules and plan over a small slice of the regions, with the people of the story and no channel that reaches anybody.</summary>
internal static class StoryProfile
{
    public static MonitorConfiguration Of(MonitorConfiguration whole, StoryDocument story)
    {
        var regions = story.City is { } city ? Slice(whole.Rules.Regions, city) : whole.Rules.Regions;
        return whole with
        {
            Service = whole.Service with { Channels = new ChannelSettings() },
            People = story.People.IsEmpty ? [.. whole.People.Where(person => regions.Find(person.Region) is not null)] : story.People,
            Cases = whole.Cases is { } cases ? FrameOf(cases, regions) : null,
            Duty = null, // everybody of a story is on duty
            Rules = RulesOf(whole.Rules, regions),
        };
    }

    /// <summary>The province, one city, and the city's counties.</summary>
    public static RegionTree Slice(RegionTree whole, string city)
    {
        var one = whole.Find(city)!;
        return RegionTree.Create(whole.Regions
            .Where(region => region.Index == whole.Root.Index || !region.IsGraded || whole.IsWithin(region, one))
            .Select(region => new RegionEntry(region.Code, region.Name, region.Level, whole.ParentOf(region)?.Code, region.IsZone)));
    }

    private static CaseFrame FrameOf(CaseFrame whole, RegionTree regions) => new()
    {
        Regions = regions,
        Grades = whole.Grades,
        Plan = whole.Plan,
        Calendar = whole.Calendar,
        CauseOfRule = whole.CauseOfRule,
    };

    private static RuleSet RulesOf(RuleSet whole, RegionTree regions) => new()
    {
        Version = whole.Version,
        TimeZone = whole.TimeZone,
        LateDataMonths = whole.LateDataMonths,
        Regions = regions,
        Indicators = whole.Indicators,
        Calendar = whole.Calendar,
        Populations = whole.Populations.Where(one => regions.Find(one.Key) is not null).ToFrozenDictionary(StringComparer.Ordinal),
        Model = whole.Model,
        Rules = [.. whole.Rules.Select(rule => Within(rule, regions)).OfType<Rule>()],
        Grades = whole.Grades,
        LevelNames = whole.LevelNames,
    };

    /// <summary>The rule over the regions that are left; null where it is for others only.</summary>
    private static Rule? Within(Rule rule, RegionTree regions)
    {
        var scope = rule.Scope;
        ImmutableArray<string> within = [.. scope.Within.Where(code => regions.Find(code) is not null)];
        return within.IsEmpty && !scope.Within.IsEmpty
            ? null
            : rule with { Scope = scope with { Within = within, Except = [.. scope.Except.Where(code => regions.Find(code) is not null)] } };
    }
}
