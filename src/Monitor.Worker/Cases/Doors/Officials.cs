using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Rules.Cases;
using Monitor.Worker.ConfigFiles.Documents.People;

namespace Monitor.Worker.Cases.Doors;

/// <summary>The people of the configuration, as those who act.</summary>
internal sealed class Officials(ImmutableArray<PersonDocument> people)
{
    private readonly FrozenDictionary<string, PersonDocument> byId = people.ToFrozenDictionary(person => person.Id, StringComparer.Ordinal);

    /// <summary>The one who acts under an operating-system account; null for a stranger.</summary>
    /// <param name="account">The account's name.</param>
    /// <param name="origin">From where.</param>
    public Actor? ByAccount(string account, string origin) => people.FirstOrDefault(person => person.Account == account) is { } person ? ActorOf(person, origin) : null;

    /// <summary>The one who acts under the id of a key; null where the person has left the configuration.</summary>
    /// <param name="id">The person's id.</param>
    /// <param name="origin">From where.</param>
    public Actor? ById(string id, string origin) => byId.TryGetValue(id, out var person) ? ActorOf(person, origin) : null;

    /// <summary>Whether a person is in the configuration, or is the machine.</summary>
    public bool Knows(string id) => id == Actor.Machine.Person || byId.ContainsKey(id);

    /// <summary>A person's name; 系统 for the machine, the id for one who has left the configuration.</summary>
    public string NameOf(string id) => id == Actor.Machine.Person ? "系统" : byId.GetValueOrDefault(id)?.Name ?? id;

    private static Actor ActorOf(PersonDocument person, string origin) =>
        new(person.Id, Enum.Parse<Monitor.Rules.Notifications.PersonRole>(person.Role.ToString()), person.Region, origin);
}
