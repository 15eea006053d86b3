using System.Collections.Immutable;
using Monitor.Rules.Duty;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Tests.Duty;

/// <summary>A roster resolved by brute force: every minute is painted, shift after shift, swap after swap, override after override.</summary>
internal sealed class PaintedRoster
{
    private readonly RegionRoster roster;
    private readonly FestivalCalendar calendar;
    private readonly DateTimeOffset start;
    private readonly List<(DutySlot Slot, ShiftTime Time)> slots = [];
    private readonly Dictionary<(DutySlot, DutyRole), ImmutableArray<string>> crews = [];

    /// <summary>Paints from the roster's first day on.</summary>
    public PaintedRoster(RegionRoster roster, FestivalCalendar calendar, int days)
    {
        this.roster = roster;
        this.calendar = calendar;
        start = new DateTimeOffset(roster.From.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8));
        SlotAt = new int[days * 1440];
        LeadAt = new string?[days * 1440];
        OfficersAt = new string[days * 1440];
        WaivedAt = new bool[days * 1440];
        Array.Fill(SlotAt, -1);
        Array.Fill(OfficersAt, "");
        PaintShifts(days);
        PaintOverrides();
    }

    public int[] SlotAt { get; }

    public string?[] LeadAt { get; }

    public string[] OfficersAt { get; }

    public bool[] WaivedAt { get; }

    public DutySlot? Slot(int minute) => SlotAt[minute] < 0 ? null : slots[SlotAt[minute]].Slot;

    private void PaintShifts(int days)
    {
        var turns = new int[roster.Rotations.Length];
        for (var day = roster.From; day < roster.From.AddDays(days) && !(day > roster.To); day = day.AddDays(1))
        {
            foreach (var time in roster.Shifts.Where(time => time.Days.IsEmpty || time.Days.Contains(calendar.KindOf(day))).OrderBy(time => time.From))
            {
                slots.Add((new(day, time.Id), time));
                foreach (var role in Enum.GetValues<DutyRole>())
                {
                    crews[(new(day, time.Id), role)] = Turn(role, day, time, turns);
                }
            }
        }

        foreach (var swap in roster.Swaps)
        {
            (crews[(swap.First, swap.Role)], crews[(swap.Second, swap.Role)]) = (crews[(swap.Second, swap.Role)], crews[(swap.First, swap.Role)]);
        }

        foreach (var (index, (slot, time)) in slots.Index())
        {
            var from = ((slot.Day.DayNumber - roster.From.DayNumber) * 1440) + (int)time.From.ToTimeSpan().TotalMinutes;
            var length = (int)(time.To.ToTimeSpan() - time.From.ToTimeSpan()).TotalMinutes;
            for (var minute = from; minute < Math.Min(from + (length > 0 ? length : length + 1440), SlotAt.Length); minute++)
            {
                SlotAt[minute] = index;
                LeadAt[minute] = crews[(slot, DutyRole.Lead)].FirstOrDefault();
                OfficersAt[minute] = string.Join(' ', crews[(slot, DutyRole.Officer)]);
            }
        }
    }

    private ImmutableArray<string> Turn(DutyRole role, DateOnly day, ShiftTime time, int[] turns)
    {
        foreach (var (index, rotation) in roster.Rotations.Index())
        {
            var fits = rotation.Role == role && day >= rotation.From && (rotation.To is not { } to || day <= to)
                && (rotation.Days.Length == 0 || rotation.Days.Contains(calendar.KindOf(day))) && (rotation.Shifts.Length == 0 || rotation.Shifts.Contains(time.Id));
            if (fits)
            {
                var days = day.DayNumber - rotation.From.DayNumber;
                var turn = rotation.Turn == RotationTurn.Day ? days : rotation.Turn == RotationTurn.Week ? days / 7 : turns[index]++;
                return rotation.Pattern[turn % rotation.Pattern.Length];
            }
        }

        return [];
    }

    private void PaintOverrides()
    {
        foreach (var one in roster.Overrides)
        {
            foreach (var minute in Minutes(one.From, one.Until))
            {
                LeadAt[minute] = one.Lead ?? LeadAt[minute];
                OfficersAt[minute] = one.Officers.IsDefault ? OfficersAt[minute] : string.Join(' ', one.Officers);
            }
        }

        foreach (var minute in roster.Waivers.SelectMany(one => Minutes(one.From, one.Until)))
        {
            WaivedAt[minute] = OfficersAt[minute].Length == 0 || (roster.NeedsLead && LeadAt[minute] is null);
        }
    }

    private IEnumerable<int> Minutes(DateTimeOffset from, DateTimeOffset until)
    {
        var (first, last) = ((int)(from - start).TotalMinutes, (int)(until - start).TotalMinutes);
        for (var minute = Math.Max(0, first); minute < Math.Min(last, SlotAt.Length); minute++)
        {
            yield return minute;
        }
    }
}
