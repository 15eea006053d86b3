using System.Collections.Immutable;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Indicators;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.DataQuality;

/// <summary>Tells from the versions of an indicator's figures how they came in.</summary>
public static class ReportingQualities
{
    /// <summary>The quality of the last periods that are due, the newest first; none before anything was ever delivered.</summary>
    /// <param name="rules">Regions, due days and the register (应报名册): the scopes of the completeness rules say who reports what.</param>
    /// <param name="indicator">An indicator that sources deliver.</param>
    /// <param name="versions">All versions of its figures known at the moment, of the periods asked for and the year before; by the order they became known.</param>
    /// <param name="asOf">The moment.</param>
    /// <param name="periods">How many periods; 1 or more.</param>
    /// <param name="excuses">Who is not expected (停报核准), as known at the moment; a figure that came all the same counts.</param>
    public static ImmutableArray<ReportingQuality> Of(RuleSet rules, Indicator indicator, IReadOnlyCollection<Observation> versions, DateTimeOffset asOf, int periods, ReportingExcuses excuses)
    {
        if (versions.Count == 0)
        {
            return [];
        }

        var first = versions.Min(version => version.Period);
        var due = indicator.LastDue(rules.DayOf(asOf));
        var byPlace = versions.ToLookup(version => (version.Region, version.Period));
        var delivering = versions.Where(version => version.Period <= due && !double.IsNaN(version.Value)).Select(version => version.Region).ToHashSet();
        var scopes = rules.Rules.OfType<CompletenessRule>().Where(rule => rule.Indicator == indicator.Key).Select(rules.ScopeOf).ToArray();
        Region[] expected = [.. rules.Regions.Regions.Where(region => region.IsGraded && (delivering.Contains(region.Index) || scopes.Any(scope => scope.Holds(region.Index))))];
        var number = rules.Indicators.IndexOf(indicator.Key);
        bool IsOwed(Region region, Period period) => byPlace[(region.Index, period)].Any(version => !double.IsNaN(version.Value)) || excuses.Of(number, region, period) is null;
        return [.. Enumerable.Range(0, periods).Select(back => due.Plus(-back)).TakeWhile(period => period >= first).Select(period => Of(rules, indicator, period, [.. expected.Where(region => IsOwed(region, period)).Select(region => region.Index)], byPlace))];
    }

    private static ReportingQuality Of(RuleSet rules, Indicator indicator, Period period, int[] expected, ILookup<(int, Period), Observation> versions)
    {
        var late = ImmutableArray.CreateBuilder<string>();
        var missing = ImmutableArray.CreateBuilder<string>();
        var zero = ImmutableArray.CreateBuilder<string>();
        var revised = ImmutableArray.CreateBuilder<string>();
        foreach (var region in expected)
        {
            var known = versions[(region, period)].ToArray();
            if (known is [] || double.IsNaN(known[^1].Value))
            {
                missing.Add(rules.Regions.Regions[region].Code);
                continue;
            }

            var code = rules.Regions.Regions[region].Code;
            if (known[^1].Value == 0)
            {
                zero.Add(code);
            }

            if (known.Length > 1)
            {
                revised.Add(code);
            }

            if (rules.DayOf(known[0].KnownAt) > period.End.AddDays(indicator.DueDays))
            {
                late.Add(code);
            }
        }

        return new(indicator.Key, period, expected.Length, late.ToImmutable(), missing.ToImmutable(), zero.Count, revised.Count)
        {
            Regions = [.. expected.Select(region => rules.Regions.Regions[region].Code)],
            ZeroRegions = zero.ToImmutable(),
            RevisedRegions = revised.ToImmutable(),
        };
    }
}
