using System.Collections.Immutable;
using Monitor.Rules.Grading;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Detection;

/// <summary>Judges the regions of one level by the alerts that stand below them or in them.</summary>
/// <param name="rule">The rule.</param>
/// <param name="frame">The tree they stand in.</param>
/// <param name="standing">The alerts of the window, those of the levels below as this moment leaves them; in order of regions, then of numbers.</param>
internal sealed class CompositeDetector(CompositeRule rule, MonitoringFrame frame, ImmutableArray<StandingAlert> standing)
{
    private readonly ImmutableArray<StandingAlert> counted = [.. standing.Where(alert => rule.Of.IsEmpty || rule.Of.Contains(alert.Rule.Id))];
    private readonly CompositeWording wording = new(rule, frame);

    /// <summary>The findings of one day for the regions of a level: for those that reach a grade, and for those that are watched.</summary>
    /// <param name="regions">The regions of the rule at the level.</param>
    /// <param name="today">The day.</param>
    /// <param name="open">The members that the open alert of a region rested on before; null where the region is not watched.</param>
    public IEnumerable<Finding> Judge(IEnumerable<Region> regions, DateOnly today, Func<int, ImmutableArray<EvidenceMember>?> open)
    {
        var period = Period.Containing(PeriodKind.Day, today);
        foreach (var region in regions)
        {
            var before = open(region.Index);
            if (before is null && counted.IsEmpty)
            {
                continue;
            }

            var reached = Reached(region);
            if (reached is { } match)
            {
                yield return new Finding(region.Index, period, match.Grade, DataStatus.Complete, () => wording.Explain(region, match))
                {
                    HasGrown = before is { } known && match.Members.Any(member => known.All(k => k.Region != member.Region || k.Rule != member.Rule)),
                };
            }
            else if (before is not null)
            {
                yield return new Finding(region.Index, period, Grade.None, DataStatus.Complete, wording.Calm);
            }
        }
    }

    private CompositeMatch? Reached(Region region)
    {
        CompositeMatch? best = null;
        foreach (var grade in rule.Conditions.Reverse())
        {
            foreach (var condition in grade.Any)
            {
                if (Matching(condition, region) is { } match && Capped(grade.Grade, match) is var given && !(given <= best?.Grade))
                {
                    best = match with { Grade = given, IsCapped = given < grade.Grade };
                }
            }
        }

        return best;
    }

    private Grade Capped(Grade grade, CompositeMatch match) =>
        match.Condition.Sources is null && grade > rule.DetectorCap && match.RestsOnDetector ? rule.DetectorCap : grade;

    private CompositeMatch? Matching(CompositeCondition condition, Region region) => condition.Sources is { } sources
        ? BySource(condition, region, sources)
        : ByRegion(condition, region);

    /// <summary>A composite alert is no source of its own: it only repeats what others say.</summary>
    private CompositeMatch? BySource(CompositeCondition condition, Region region, int sources)
    {
        var members = counted
            .Where(alert => alert.Region == region.Index && alert.Grade >= condition.AtLeast && alert.Rule is not CompositeRule)
            .GroupBy(alert => alert.Rule.Cause, StringComparer.Ordinal)
            .Select(Gravest)
            .ToImmutableArray();
        return members.Length >= sources ? MatchOf(condition, members, members.Length, false) : null;
    }

    private CompositeMatch? ByRegion(CompositeCondition condition, Region region)
    {
        var level = condition.Level ?? region.Level + 1;
        var below = counted
            .Where(alert => alert.Grade >= condition.AtLeast && frame.Regions.Regions[alert.Region] is var at && at.Level == level && frame.Regions.IsWithin(at, region))
            .GroupBy(alert => alert.Region)
            .ToArray();
        if (below.Length == 0 || below.Length < condition.Regions)
        {
            return null;
        }

        var all = frame.Regions.Regions.Count(r => r.IsGraded && r.Level == level && frame.Regions.IsWithin(r, region));
        return condition.Share is { } share && below.Length < share * all
            ? null
            : MatchOf(condition, [.. below.Select(Gravest)], all, below.All(group => group.All(alert => alert.RestsOnDetector)));
    }

    private static StandingAlert Gravest(IEnumerable<StandingAlert> alerts) => alerts.MaxBy(alert => alert.Grade)!; // the first of the gravest

    private CompositeMatch MatchOf(CompositeCondition condition, ImmutableArray<StandingAlert> members, int all, bool restsOnDetector) => new(
        condition,
        [.. members.Select(alert => new EvidenceMember(frame.Regions.Regions[alert.Region].Code, alert.Grade, alert.Number, alert.Rule.Id, alert.Summary))],
        [.. members.Select(alert => alert.Rule.Name)],
        all,
        restsOnDetector);
}
