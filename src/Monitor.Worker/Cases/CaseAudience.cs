using System.Collections.Immutable;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Notices;
using Monitor.Rules.Notifications;

namespace Monitor.Worker.Cases;

/// <summary>Finds the people on duty behind the roles that a notice names. A region that has nobody of a role is looked after by the nearest region above that has, so that nothing is told to nobody.</summary>
/// <param name="people">All people: who is named is told, on duty or not.</param>
/// <param name="onDuty">Those of them who are on duty.</param>
/// <param name="frame">What cases are judged by.</param>
internal sealed class CaseAudience(ImmutableArray<Person> people, ImmutableArray<Person> onDuty, CaseFrame frame)
{
    /// <summary>Who is told, in the order of the notice, each once; never the one who did it.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="actor">Who did it.</param>
    public IEnumerable<Person> Of(CaseNotice notice, string actor)
    {
        // a proposal needs somebody else: where its proposer is the only one of the role, those above are asked
        var mayNot = notice.Occasion == CaseOccasion.AwaitsConfirmation ? actor : "";
        return notice.To
            .SelectMany(to => Nearest(to, mayNot))
            .Concat(people.Where(person => person.Id == notice.Person))
            .Where(person => person.Id != actor)
            .DistinctBy(person => person.Id);
    }

    /// <summary>What a person is called; the id where the configuration no longer has the person.</summary>
    public string NameOf(string id) => people.FirstOrDefault(person => person.Id == id)?.Name ?? id;

    private static bool IsThere(Person person, string region) => (person.Region == region && !person.IsOffDuty) || person.StandsInFor.Contains(region);

    private Person[] Nearest(CaseRecipient to, string mayNot)
    {
        for (var region = frame.Regions.Resolve(to.Region) ?? frame.Regions.Root; region is not null; region = frame.Regions.ParentOf(region))
        {
            if (onDuty.Where(person => IsThere(person, region.Code) && person.Role == to.Role && person.Id != mayNot).ToArray() is { Length: > 0 } found)
            {
                return found;
            }
        }

        return [];
    }
}
