using System.Collections.Immutable;

namespace Monitor.Rules.Layoffs;

/// <summary>Matches what is seen of one enterprise in reports, in insurance stops and in claims, so that the same people are never counted twice.</summary>
public static class CohortMatching
{
    private static readonly int Stages = Enum.GetValues<CohortStage>().Length;

    /// <summary>The cohorts of all enterprises, by enterprise and day.</summary>
    /// <param name="sightings">What was seen, in any order.</param>
    /// <param name="leadDays">How many days before the day that a report tells of people may be seen already; 0 or more.</param>
    /// <param name="lagDays">How many days after it they may still be seen; 0 or more.</param>
    /// <returns>
    /// Stops and claims belong to the nearest report whose window holds their day, the earlier of two as near; what no report holds begins a cohort of its own, with what follows within the lag.
    /// The people of all cohorts together are at least the most that any stage saw, and at most all that was seen.
    /// </returns>
    public static ImmutableArray<Cohort> Match(IEnumerable<CohortSighting> sightings, int leadDays, int lagDays) =>
    [
        .. sightings.GroupBy(sighting => sighting.EnterpriseKey, StringComparer.Ordinal)
            .OrderBy(enterprise => enterprise.Key, StringComparer.Ordinal)
            .SelectMany(enterprise => Match(enterprise.Key, [.. enterprise.OrderBy(s => s.Day).ThenBy(s => s.Stage).ThenBy(s => s.People)], leadDays, lagDays)),
    ];

    private static IEnumerable<Cohort> Match(string enterprise, ImmutableArray<CohortSighting> seen, int leadDays, int lagDays)
    {
        var anchors = seen.Where(sighting => sighting.Stage == CohortStage.Reported).Select(report => new Anchor(report.Day, leadDays, lagDays, [report])).ToList();
        foreach (var sighting in seen.Where(sighting => sighting.Stage != CohortStage.Reported))
        {
            var nearest = anchors.Where(anchor => anchor.Holds(sighting.Day)).MinBy(anchor => Math.Abs(anchor.Day.DayNumber - sighting.Day.DayNumber));
            if (nearest is null)
            {
                anchors.Add(new(sighting.Day, 0, lagDays, [sighting]));
            }
            else
            {
                nearest.Seen.Add(sighting);
            }
        }

        return anchors.Select(anchor => anchor.ToCohort(enterprise)).OrderBy(cohort => cohort.Day);
    }

    /// <summary>A day that sightings gather around.</summary>
    private sealed record Anchor(DateOnly Day, int LeadDays, int LagDays, List<CohortSighting> Seen)
    {
        public bool Holds(DateOnly day) => day.DayNumber - Day.DayNumber is var days && days >= -LeadDays && days <= LagDays;

        public Cohort ToCohort(string enterprise) => new()
        {
            EnterpriseKey = enterprise,
            Day = Seen.Min(sighting => sighting.Day),
            ByStage = [.. Enumerable.Range(0, Stages).Select(stage => Seen.Where(sighting => (int)sighting.Stage == stage).Sum(sighting => sighting.People))],
        };
    }
}
