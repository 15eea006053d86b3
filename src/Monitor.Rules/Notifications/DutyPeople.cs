using System.Collections.Immutable;
using Monitor.Rules.Duty;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Notifications;

/// <summary>当班人员: which of the people are told what at a moment, by the roster.</summary>
public static class DutyPeople
{
    /// <summary>The people who are told at a moment.</summary>
    /// <param name="people">All people, in the order of the configuration.</param>
    /// <param name="roster">The roster.</param>
    /// <param name="regions">The tree.</param>
    /// <param name="at">The moment.</param>
    /// <param name="responsible">The people of an earlier shift who stay responsible for a region until the next take over, by its code.</param>
    /// <returns>
    /// In the same order: those of other roles and of regions without a roster as they are, and leads of a roster that has none; of the officers and leads of a region with one those on shift, and those still responsible.
    /// Where a shift is empty, its keeper and the nearest shift above stand in for the region, at their own thresholds.
    /// </returns>
    public static ImmutableArray<Person> At(
        ImmutableArray<Person> people, Roster roster, RegionTree regions, DateTimeOffset at, IReadOnlyDictionary<string, ImmutableArray<string>> responsible)
    {
        var crews = roster.Regions
            .Select(one => (one.Region, Answer: regions.Find(one.Region) is { } region ? roster.AnswerAt(region, at) : null))
            .Where(one => one.Answer?.Shift.Region == one.Region)
            .ToDictionary(one => one.Region, one => CrewOf(one.Answer!, responsible.GetValueOrDefault(one.Region, [])), StringComparer.Ordinal);
        var led = roster.Regions.Where(one => one.NeedsLead).Select(one => one.Region).ToHashSet(StringComparer.Ordinal);
        return [.. people.Select(person => Told(person, crews, led)).OfType<Person>()];
    }

    private static ImmutableArray<string> CrewOf(DutyAnswer answer, ImmutableArray<string> responsible) =>
    [
        .. answer.Shift.People
            .Concat(responsible)
            .Concat(answer is { GoesOnAtOnce: true } ? [answer.Owner, .. answer.Above?.People ?? []] : []),
    ];

    private static Person? Told(Person person, Dictionary<string, ImmutableArray<string>> crews, HashSet<string> led)
    {
        var takesTurns = person.Role == PersonRole.DutyOfficer || (person.Role == PersonRole.Lead && led.Contains(person.Region));
        var isOff = takesTurns && crews.TryGetValue(person.Region, out var own) && !own.Contains(person.Id);
        ImmutableArray<string> others = [.. crews.Where(crew => crew.Key != person.Region && crew.Value.Contains(person.Id)).Select(crew => crew.Key).Order(StringComparer.Ordinal)];
        return isOff && others.IsEmpty ? null : person with { StandsInFor = others, IsOffDuty = isOff };
    }
}
