using System.Collections.Immutable;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Notifications;

namespace Monitor.Worker.Cases;

/// <summary>Finds who is concerned. A region that has nobody of a role is looked after by the nearest region above that has, so that nothing is told to nobody.</summary>
internal sealed class CaseAudience(ImmutableArray<Person> people, CaseFrame frame)
{
    /// <summary>The people of a role who look after a region.</summary>
    public IEnumerable<Person> Of(string region, params ReadOnlySpan<PersonRole> roles)
    {
        var found = new List<Person>();
        foreach (var role in roles)
        {
            found.AddRange(Nearest(region, person => person.Role == role));
        }

        return found.Distinct();
    }

    /// <summary>Those who may confirm what one of them has proposed.</summary>
    public IEnumerable<Person> WhoMayConfirm(Case subject, PendingConfirmation pending) => Nearest(
        subject.Owner,
        person => person.Id != pending.By.Person && ActRights.Of(ActKind.Confirm, person.Role, RegionRelation.Own) == ActRight.Decides
            && (pending.Decides || ActRights.Of(pending.Act.Kind, person.Role, RegionRelation.Own) == ActRight.Decides));

    public IEnumerable<Person> One(string id) => people.Where(person => person.Id == id);

    /// <summary>What a person is called; the id where the configuration no longer has the person.</summary>
    public string NameOf(string id) => people.FirstOrDefault(person => person.Id == id)?.Name ?? id;

    private Person[] Nearest(string code, Func<Person, bool> which)
    {
        for (var region = frame.Regions.Resolve(code); region is not null; region = frame.Regions.ParentOf(region))
        {
            if (people.Where(person => person.Region == region.Code && which(person)).ToArray() is { Length: > 0 } found)
            {
                return found;
            }
        }

        return [];
    }
}
