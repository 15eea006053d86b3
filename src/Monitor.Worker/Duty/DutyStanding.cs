using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Rules.Duty;
using Monitor.Rules.Notifications;
using Monitor.Rules.Regions;
using Monitor.Worker.Record;

namespace Monitor.Worker.Duty;

/// <summary>Who answers now: those on shift by the roster and, until they have taken over, those of the shift before.</summary>
internal sealed class DutyStanding(MonitorRecord record, Roster roster, RegionTree regions)
{
    /// <summary>The roster.</summary>
    public Roster Roster => roster;

    /// <summary>The people of earlier shifts who stay responsible, by region.</summary>
    public FrozenDictionary<string, ImmutableArray<string>> StillResponsible() => record.Duty.LastSheets()
        .Where(sheet => sheet.ConfirmedAt is null && sheet.Responsible.Length > 0)
        .ToFrozenDictionary(sheet => sheet.Region, sheet => Ids(sheet.Responsible), StringComparer.Ordinal);

    /// <summary>The people who are told at a moment.</summary>
    public ImmutableArray<Person> PeopleAt(ImmutableArray<Person> people, DateTimeOffset at) => DutyPeople.At(people, roster, regions, at, StillResponsible());

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
