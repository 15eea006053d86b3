using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Duty;

/// <summary>值班表: who is on duty for each region at each moment.</summary>
/// <remarks>Pure: the same roster, calendar and moment give the same answer. A region without a roster, and one whose roster has not begun, is answered for by the nearest region above.</remarks>
public sealed class Roster
{
    private readonly RegionTree regions;
    private readonly FrozenDictionary<string, RosterTimeline> timelines;

    private Roster(RegionTree regions, FrozenDictionary<string, RosterTimeline> timelines, ImmutableArray<RegionRoster> rosters, TimeZoneInfo zone)
    {
        this.regions = regions;
        this.timelines = timelines;
        Regions = rosters;
        Zone = zone;
    }

    /// <summary>The rosters, in the order given.</summary>
    public ImmutableArray<RegionRoster> Regions { get; }

    /// <summary>The time zone of days and times.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>Puts the rosters of regions together.</summary>
    /// <param name="rosters">One a region at most.</param>
    /// <param name="regions">The tree that says who stands above whom.</param>
    /// <param name="calendar">Holidays and make-up workdays (放假与调休).</param>
    /// <param name="zone">The time zone of days and times.</param>
    /// <exception cref="ArgumentException">Two rosters are of one region.</exception>
    public static Roster Create(ImmutableArray<RegionRoster> rosters, RegionTree regions, FestivalCalendar calendar, TimeZoneInfo zone) =>
        new(regions, rosters.ToFrozenDictionary(one => one.Region, one => new RosterTimeline(one, calendar, zone), StringComparer.Ordinal), rosters, zone);

    /// <summary>The shift that answers for a region at a moment: of its own roster, else of the nearest one above.</summary>
    /// <returns>A shift, possibly an empty one (<see cref="DutyShift.IsEmpty"/>); null where no roster covers the region at that moment.</returns>
    public DutyShift? ShiftAt(Region region, DateTimeOffset at) => TimelineOf(region, at)?.At(at);

    /// <summary>Who answers for a region at a moment, and who is to be told where nobody does.</summary>
    /// <returns>null where no roster covers the region at that moment.</returns>
    public DutyAnswer? AnswerAt(Region region, DateTimeOffset at)
    {
        if (TimelineOf(region, at) is not { } own)
        {
            return null;
        }

        var shift = own.At(at);
        return new DutyAnswer(shift, own.Roster.Owner, shift.IsEmpty ? Above(own.Roster.Region, at) : null);
    }

    /// <summary>The shifts that answer for a region between two moments, in order, the first and last whole.</summary>
    public ImmutableArray<DutyShift> Shifts(Region region, DateTimeOffset from, DateTimeOffset until)
    {
        var shifts = ImmutableArray.CreateBuilder<DutyShift>();
        for (DateTimeOffset? next = from; next is { } at && at < until;)
        {
            var shift = ShiftAt(region, at);
            if (shift is not null && (shifts.Count == 0 || shifts[^1] != shift))
            {
                shifts.Add(shift);
            }

            var begins = NextBeginning(region, at); // a roster that begins cuts the shift of the one above
            next = shift is null || begins < shift.Until ? begins : shift.Until;
        }

        return shifts.ToImmutable();
    }

    /// <summary>The gaps of all rosters between two moments that are not waived, roster by roster; what follows without a break is one gap.</summary>
    public ImmutableArray<DutyGap> Gaps(DateTimeOffset from, DateTimeOffset until)
    {
        var gaps = ImmutableArray.CreateBuilder<DutyGap>();
        foreach (var timeline in Regions.Select(one => timelines[one.Region]))
        {
            foreach (var gap in GapsOf(timeline, from, until))
            {
                var joins = gaps.Count > 0 && gaps[^1] with { From = gap.From, Until = gap.Until } == gap && gaps[^1].Until == gap.From;
                if (joins)
                {
                    gaps[^1] = gaps[^1] with { Until = gap.Until };
                }
                else
                {
                    gaps.Add(gap);
                }
            }
        }

        return gaps.ToImmutable();
    }

    private static IEnumerable<DutyGap> GapsOf(RosterTimeline timeline, DateTimeOffset from, DateTimeOffset until)
    {
        for (var at = from > timeline.Begins ? from : timeline.Begins; at < until;)
        {
            var shift = timeline.At(at);
            if (!shift.IsWaived && (shift.IsEmpty || timeline.LacksLead(shift)))
            {
                yield return new DutyGap(
                    shift.Region, timeline.Roster.Owner, at.ToUniversalTime(), shift.Until < until ? shift.Until : until.ToUniversalTime(), shift.IsEmpty, timeline.LacksLead(shift));
            }

            at = shift.Until;
        }
    }

    private RosterTimeline? TimelineOf(Region? region, DateTimeOffset at)
    {
        for (; region is not null; region = regions.ParentOf(region))
        {
            if (timelines.GetValueOrDefault(region.Code) is { } timeline && timeline.Begins <= at)
            {
                return timeline;
            }
        }

        return null;
    }

    private DutyShift? Above(string region, DateTimeOffset at)
    {
        for (var above = regions.Find(region) is { } own ? regions.ParentOf(own) : null; above is not null; above = regions.ParentOf(above))
        {
            if (timelines.GetValueOrDefault(above.Code) is { } timeline && timeline.Begins <= at && timeline.At(at) is { IsEmpty: false } shift)
            {
                return shift;
            }
        }

        return null;
    }

    /// <summary>When the next roster of a region, or of one above, begins.</summary>
    private DateTimeOffset? NextBeginning(Region region, DateTimeOffset after)
    {
        DateTimeOffset? next = null;
        for (Region? one = region; one is not null; one = regions.ParentOf(one))
        {
            if (timelines.GetValueOrDefault(one.Code) is { } timeline && timeline.Begins > after && !(timeline.Begins >= next))
            {
                next = timeline.Begins;
            }
        }

        return next;
    }
}
