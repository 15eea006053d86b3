using System.Collections.Immutable;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Duty;

/// <summary>One region's roster in time. Of shifts that overlap, where a holiday follows a workday, the one that began last holds.</summary>
internal sealed class RosterTimeline
{
    private readonly TimeZoneInfo zone;
    private readonly RosterCrews crews;

    public RosterTimeline(RegionRoster roster, FestivalCalendar calendar, TimeZoneInfo zone)
    {
        Roster = roster;
        this.zone = zone;
        crews = new RosterCrews(roster, calendar);
        var first = crews.ShiftsOn(roster.From);
        Begins = WallClock.Instant(zone, roster.From, first.IsEmpty ? TimeOnly.MinValue : first[0].From);
    }

    public RegionRoster Roster { get; }

    /// <summary>From when on the roster answers.</summary>
    public DateTimeOffset Begins { get; }

    /// <summary>The stretch that holds a moment. Where nobody is on duty outside all shifts, a stretch ends with the day.</summary>
    public DutyShift At(DateTimeOffset at)
    {
        var placed = Placed(WallClock.DayOf(zone, at));
        var marks = Marks(placed, at);
        var here = Cell(at, placed);
        var after = marks.FindIndex(mark => mark > at);
        var last = after;
        while (last < marks.Count - 1 && IsSame(here, Cell(marks[last], placed)))
        {
            last++;
        }

        var first = after - 1;
        while (first > 0 && IsSame(here, Cell(marks[first - 1], placed)))
        {
            first--;
        }

        return here with { From = marks[first], Until = marks[last] };
    }

    /// <summary>Whether somebody is missing on a shift who should be there.</summary>
    public bool LacksLead(DutyShift shift) => Roster.NeedsLead && shift.Lead is null;

    private DutyShift Cell(DateTimeOffset at, List<(DutySlot Slot, ShiftTime Shift, DateTimeOffset From, DateTimeOffset Until)> placed)
    {
        var (slot, shift, _, _) = placed.FindLast(one => one.From <= at && at < one.Until);
        var lead = shift is null ? [] : crews.Of(DutyRole.Lead, slot);
        var officers = shift is null ? [] : crews.Of(DutyRole.Officer, slot);
        var over = Roster.Overrides.Where(one => one.From <= at && at < one.Until).ToArray();
        var cell = new DutyShift
        {
            Region = Roster.Region,
            Slot = shift is null ? null : slot,
            Name = shift?.Name ?? "",
            From = at,
            Until = at,
            Lead = over.LastOrDefault(one => one.Lead is not null)?.Lead ?? lead.FirstOrDefault(),
            Officers = over.LastOrDefault(one => !one.Officers.IsDefault)?.Officers ?? officers,
        };
        return cell.IsEmpty || LacksLead(cell)
            ? cell with { WaivedFor = Roster.Waivers.FirstOrDefault(one => one.From <= at && at < one.Until)?.Reason }
            : cell;
    }

    /// <summary>The shifts that can hold a moment of a day or bound its stretch, in the order of their beginnings.</summary>
    private List<(DutySlot Slot, ShiftTime Shift, DateTimeOffset From, DateTimeOffset Until)> Placed(DateOnly day) =>
    [
        .. from offset in (int[])[-2, -1, 0, 1, 2]
           let begins = day.AddDays(offset)
           from shift in crews.ShiftsOn(begins)
           select (
               new DutySlot(begins, shift.Id),
               shift,
               WallClock.Instant(zone, begins, shift.From),
               WallClock.Instant(zone, shift.To > shift.From ? begins : begins.AddDays(1), shift.To)),
    ];

    /// <summary>The moments at which anything may change, between two days before and two days after.</summary>
    private List<DateTimeOffset> Marks(List<(DutySlot Slot, ShiftTime Shift, DateTimeOffset From, DateTimeOffset Until)> placed, DateTimeOffset at)
    {
        var day = WallClock.DayOf(zone, at);
        var from = WallClock.Instant(zone, day.AddDays(-1), TimeOnly.MinValue);
        var until = WallClock.Instant(zone, day.AddDays(2), TimeOnly.MinValue);
        return
        [
            .. placed.SelectMany(one => (DateTimeOffset[])[one.From, one.Until])
                .Concat(Roster.Overrides.SelectMany(one => (DateTimeOffset[])[one.From, one.Until]))
                .Concat(Roster.Waivers.SelectMany(one => (DateTimeOffset[])[one.From, one.Until]))
                .Concat(Enumerable.Range(-1, 4).Select(offset => WallClock.Instant(zone, day.AddDays(offset), TimeOnly.MinValue)))
                .Append(Begins)
                .Where(mark => mark >= from && mark <= until)
                .Select(mark => mark.ToUniversalTime())
                .Distinct()
                .Order(),
        ];
    }

    /// <summary>Whether two moments belong to one stretch; outside all shifts, where nobody is on duty, the day parts them.</summary>
    private bool IsSame(DutyShift here, DutyShift other) =>
        (here.Slot, here.Lead, here.WaivedFor) == (other.Slot, other.Lead, other.WaivedFor)
        && here.Officers.SequenceEqual(other.Officers)
        && (here.Slot is not null || WallClock.DayOf(zone, here.From) == WallClock.DayOf(zone, other.From))
        && here.From >= Begins == other.From >= Begins;
}
