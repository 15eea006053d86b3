using System.Collections.Immutable;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Duty;

/// <summary>Whose turn each shift of a roster is, by its rotations and swaps.</summary>
internal sealed class RosterCrews
{
    private readonly RegionRoster roster;
    private readonly FestivalCalendar calendar;
    private readonly Lazy<RotationCounts> counts;

    public RosterCrews(RegionRoster roster, FestivalCalendar calendar)
    {
        this.roster = roster;
        this.calendar = calendar;
        counts = new(() => new RotationCounts(roster.From, roster.Rotations.Length, FilledOn));
    }

    /// <summary>The shifts that begin on a day, in the order of their beginnings.</summary>
    public ImmutableArray<ShiftTime> ShiftsOn(DateOnly day)
    {
        if (day < roster.From || day > roster.To)
        {
            return [];
        }

        var kind = calendar.KindOf(day);
        return [.. roster.Shifts.Where(shift => shift.Days.IsEmpty || shift.Days.Contains(kind)).OrderBy(shift => shift.From)];
    }

    /// <summary>Who fills a role of a shift, swaps included; empty for nobody.</summary>
    public ImmutableArray<string> Of(DutyRole role, DutySlot slot)
    {
        // read from the last swap back: who stands here now stood there before
        foreach (var swap in roster.Swaps.Reverse().Where(swap => swap.Role == role))
        {
            slot = slot == swap.First ? swap.Second : slot == swap.Second ? swap.First : slot;
        }

        return ByRotation(role, slot);
    }

    private ImmutableArray<string> ByRotation(DutyRole role, DutySlot slot)
    {
        if (RotationOf(role, slot, calendar.KindOf(slot.Day)) is not (>= 0 and var index))
        {
            return [];
        }

        var rotation = roster.Rotations[index];
        var days = slot.Day.DayNumber - rotation.From.DayNumber;
        var turn = rotation.Turn switch
        {
            RotationTurn.Day => days,
            RotationTurn.Week => days / 7,
            _ => counts.Value.Before(index, slot.Day, slot.Shift),
        };
        return rotation.Pattern[turn % rotation.Pattern.Length];
    }

    private ImmutableArray<(ShiftTime Shift, int Rotation)> FilledOn(DateOnly day)
    {
        var kind = calendar.KindOf(day);
        return
        [
            .. from shift in ShiftsOn(day)
               from role in (DutyRole[])[DutyRole.Lead, DutyRole.Officer]
               let rotation = RotationOf(role, new(day, shift.Id), kind)
               where rotation >= 0
               select (shift, rotation),
        ];
    }

    private int RotationOf(DutyRole role, DutySlot slot, DayKind kind)
    {
        for (var index = 0; index < roster.Rotations.Length; index++)
        {
            var rotation = roster.Rotations[index];
            if (rotation.Role == role
                && slot.Day >= rotation.From && !(slot.Day > rotation.To)
                && (rotation.Days.IsEmpty || rotation.Days.Contains(kind))
                && (rotation.Shifts.IsEmpty || rotation.Shifts.Contains(slot.Shift)))
            {
                return index;
            }
        }

        return -1;
    }
}
