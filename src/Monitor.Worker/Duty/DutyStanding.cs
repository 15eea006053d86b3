using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Rules.Duty;
using Monitor.Rules.Notifications;
using Monitor.Rules.Regions;
using Monitor.Worker.Record;

namespace Monitor.Worker.Duty;

/// <summary>Who answers now: those on shift by the roster and, until they have taken over, those of the shift before.</summary>
internal sealed class DutyStanding(MonitorRecord record, Roster roster, RegionTree regions, FrozenDictionary<string, Person> people)
{
    /// <summary>The roster.</summary>
    public Roster Roster => roster;

    /// <summary>The people of earlier shifts who stay responsible, by region.</summary>
    public FrozenDictionary<string, ImmutableArray<string>> StillResponsible() => record.Duty.LastSheets()
        .Where(sheet => sheet.ConfirmedAt is null)
        .Select(sheet => (sheet.Region, People: Responsible(sheet)))
        .Where(one => !one.People.IsEmpty)
        .ToFrozenDictionary(one => one.Region, one => one.People, StringComparer.Ordinal);

    /// <summary>Those who stay responsible until a sheet is confirmed, without people who have left the list (people.yaml): empty where nobody is left, and the shift that takes over is responsible.</summary>
    public ImmutableArray<string> Responsible(DutySheetRow sheet) => [.. Ids(sheet.Responsible).Where(people.ContainsKey)];

    /// <summary>Those who may confirm a sheet: the officers who come on duty; where none does, the lead who does; where nobody comes on, the officers who stay.</summary>
    public ImmutableArray<string> Confirming(DutySheetRow sheet)
    {
        ImmutableArray<string> incoming = [.. Ids(sheet.Incoming).Where(people.ContainsKey)];
        ImmutableArray<string> coming = [.. incoming.Except(Ids(sheet.Outgoing))];
        var officers = regions.Find(sheet.Region) is { } region && roster.ShiftAt(region, sheet.ShiftFrom) is { } shift ? shift.Officers : [];
        ImmutableArray<ImmutableArray<string>> inTurn = [[.. coming.Intersect(officers)], coming, [.. incoming.Intersect(officers)]];
        return inTurn.FirstOrDefault(some => !some.IsEmpty, incoming);
    }

    /// <summary>The people who are told at a moment.</summary>
    public ImmutableArray<Person> PeopleAt(ImmutableArray<Person> all, DateTimeOffset at) => DutyPeople.At(all, roster, regions, at, StillResponsible());

    /// <summary>Those responsible for a region at a moment: of the last shift that was taken over, else of the roster's.</summary>
    /// <returns>null where no roster covers the region.</returns>
    public ImmutableArray<string>? ResponsibleAt(Region region, DateTimeOffset at) => roster.AnswerAt(region, at) is not { } answer
        ? null
        : StillResponsible().TryGetValue(answer.Shift.Region, out var before) ? before : [.. answer.Answering.People];

    /// <summary>Whether a person is on shift in a region with a roster, or still responsible for it.</summary>
    public bool IsThere(string region, string person, DateTimeOffset at) =>
        (regions.Find(region) is { } found && roster.ShiftAt(found, at) is { } shift && shift.Region == region && shift.People.Contains(person))
        || (StillResponsible().TryGetValue(region, out var before) && before.Contains(person));

    public static ImmutableArray<string> Ids(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
