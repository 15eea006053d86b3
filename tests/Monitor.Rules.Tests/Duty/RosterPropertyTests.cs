using System.Collections.Immutable;
using CsCheck;
using Monitor.Rules.Duty;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Tests.Duty;

public sealed class RosterPropertyTests
{
    private const int Days = 731; // 2026 and 2027, with a day more
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));

    // the published arrangement of 2026 as shipped, and one made up for 2027
    private static readonly FestivalCalendar Calendar = new(
        [new(2026, 2, 17), new(2027, 2, 6)], 15, 30,
        new Dictionary<int, ImmutableArray<DateOnly>>
        {
            [2026] = [.. Run(2026, 1, 1, 3), .. Run(2026, 2, 15, 9), .. Run(2026, 4, 4, 3), .. Run(2026, 5, 1, 5), .. Run(2026, 6, 19, 3), .. Run(2026, 9, 25, 3), .. Run(2026, 10, 1, 7)],
            [2027] = [.. Run(2027, 1, 1, 3), .. Run(2027, 2, 5, 8), .. Run(2027, 10, 1, 7)],
        },
        new Dictionary<int, ImmutableArray<DateOnly>>
        {
            [2026] = [new(2026, 1, 4), new(2026, 2, 14), new(2026, 2, 28), new(2026, 5, 9), new(2026, 9, 20), new(2026, 10, 10)],
            [2027] = [new(2027, 2, 14), new(2027, 9, 26), new(2027, 10, 9)],
        });

    private static readonly ImmutableArray<ImmutableArray<ShiftTime>> Patterns =
    [
        [ARoster.AllDay],
        [Time("day", 8, 20), Time("night", 20, 8)],
        [Time("early", 0, 8), Time("late", 8, 16), Time("night", 16, 0)],
        [Time("day", 8, 17, DayKind.Workday, DayKind.MakeUpWorkday), Time("night", 17, 8, DayKind.Workday, DayKind.MakeUpWorkday), Time("off", 9, 9, DayKind.Weekend, DayKind.Holiday)],
        [Time("day", 9, 17, DayKind.Workday), Time("worked", 8, 18, DayKind.MakeUpWorkday), Time("weekend", 10, 4, DayKind.Weekend), Time("holiday", 0, 0, DayKind.Holiday)],
    ];

    private static readonly Gen<DateTimeOffset> AnyMoment = Gen.Int[0, Days * 1440].Select(minutes => Start.AddMinutes(minutes));

    private static readonly Gen<ImmutableArray<string>> AnyCrew = Gen.Int[0, 9].Array[1, 2].Select(people => people.Distinct().Select(person => $"p{person}").ToImmutableArray());

    private static readonly Gen<Rotation> AnyRotation = Gen.Select(
        Gen.Bool, Gen.Int[0, 2], Gen.Int[0, 400], Gen.Int[-600, 500], AnyCrew.Array[1, 5], Gen.Int[0, 15],
        (leads, turn, from, length, pattern, days) => new Rotation
        {
            Role = leads ? DutyRole.Lead : DutyRole.Officer,
            Turn = (RotationTurn)turn,
            From = new DateOnly(2025, 12, 1).AddDays(from % 100),
            To = length <= 0 ? null : new DateOnly(2026, 3, 1).AddDays(length),
            Pattern = [.. leads ? pattern.Select(crew => crew[..1]) : pattern],
            Days = [.. Enum.GetValues<DayKind>().Where(kind => (days & (1 << (int)kind)) != 0)],
        });

    private static readonly Gen<DutyOverride> AnyOverride = Gen.Select(AnyMoment, Gen.Int[1, 5000], AnyCrew, Gen.Int[0, 2], (from, minutes, crew, what) => new DutyOverride
    {
        From = from,
        Until = from.AddMinutes(minutes),
        Lead = what == 0 ? null : crew[0],
        Officers = what == 1 ? default : crew,
        Reason = "替班",
    });

    private static readonly Gen<DutyWaiver> AnyWaiver = Gen.Select(AnyMoment, Gen.Int[1, 5000], (from, minutes) => new DutyWaiver(from, from.AddMinutes(minutes), "备案"));

    private static readonly Gen<RegionRoster> AnyRoster = Gen.Select(
        Gen.Int[0, Patterns.Length - 1], AnyRotation.Array[1, 4], AnyOverride.Array[0, 25], AnyWaiver.Array[0, 10], Gen.Select(Gen.Bool, Gen.Int[0, 3000], Gen.Int[0, 3000]).Array[0, 25], Gen.Int[0, 1500],
        (pattern, rotations, overrides, waivers, swaps, last) => WithSwaps(
            new RegionRoster
            {
                Region = ATree.Qingdao,
                Owner = "keeper",
                From = new(2026, 1, 1),
                To = last < Days ? new DateOnly(2026, 1, 1).AddDays(last) : null,
                Shifts = Patterns[pattern],
                Rotations = [.. rotations],
                Overrides = [.. overrides],
                Waivers = [.. waivers],
            },
            swaps));

    [Fact]
    public void Two_years_resolve_as_minute_by_minute() => AnyRoster.Sample(written =>
    {
        var painted = new PaintedRoster(written, Calendar, Days);
        var region = ATree.Small.Find(ATree.Qingdao)!;
        var roster = Roster.Create([written], ATree.Small, Calendar, ARoster.Shanghai);
        var shifts = roster.Shifts(region, Start, Start.AddDays(Days));
        var first = Minute(shifts[0].From);
        var at = first;
        foreach (var shift in shifts)
        {
            Assert.Equal(at, Minute(shift.From)); // no minute is left out and none is given twice
            for (; at < Math.Min(Minute(shift.Until), painted.SlotAt.Length); at++)
            {
                if (shift.Slot != painted.Slot(at) || shift.Lead != painted.LeadAt[at] || string.Join(' ', shift.Officers) != painted.OfficersAt[at] || shift.IsWaived != painted.WaivedAt[at])
                {
                    Assert.Fail($"{Start.AddMinutes(at):yyyy-MM-dd HH:mm}: {shift}, painted {painted.Slot(at)} {painted.LeadAt[at]}: {painted.OfficersAt[at]}");
                }
            }
        }

        Assert.Equal(painted.SlotAt.Length, at);
        Assert.All(painted.OfficersAt.Take(first), Assert.Empty); // what comes before the first shift is nobody's
    }, iter: 15, threads: 1);

    [Fact]
    public void Any_moment_lies_in_the_stretch_it_is_given() => Gen.Select(AnyRoster, AnyMoment.Array[50]).Sample((written, moments) =>
    {
        var region = ATree.Small.Find(ATree.Qingdao)!;
        var roster = Roster.Create([written], ATree.Small, Calendar, ARoster.Shanghai);
        foreach (var shift in moments.Select(at => (At: at, Shift: roster.ShiftAt(region, at))).Where(one => one.Shift is not null))
        {
            Assert.InRange(shift.At, shift.Shift!.From, shift.Shift.Until.AddTicks(-1));
            Assert.Equal(shift.Shift, roster.ShiftAt(region, shift.Shift.From));
            Assert.Equal(shift.Shift, roster.ShiftAt(region, shift.Shift.Until.AddMinutes(-1)));
        }
    }, iter: 20, threads: 1);

    [Fact]
    public void There_is_no_shift_without_a_person_unless_it_is_waived_or_told_as_a_gap() => AnyRoster.Sample(written =>
    {
        var painted = new PaintedRoster(written, Calendar, Days);
        var roster = Roster.Create([written], ATree.Small, Calendar, ARoster.Shanghai);
        var begins = Minute(roster.Shifts(ATree.Small.Find(ATree.Qingdao)!, Start, Start.AddDays(2))[0].From);

        var lacking = new bool[painted.SlotAt.Length];
        foreach (var gap in roster.Gaps(Start, Start.AddDays(Days)))
        {
            Array.Fill(lacking, true, Minute(gap.From), Minute(gap.Until) - Minute(gap.From));
        }

        var expected = Enumerable.Range(0, lacking.Length).Select(minute =>
            minute >= begins && !painted.WaivedAt[minute] && (painted.OfficersAt[minute].Length == 0 || (written.NeedsLead && painted.LeadAt[minute] is null)));
        Assert.True(expected.SequenceEqual(lacking));
    }, iter: 15, threads: 1);

    private static RegionRoster WithSwaps(RegionRoster roster, (bool Leads, int First, int Second)[] swaps)
    {
        DutySlot[] slots =
        [
            .. from offset in Enumerable.Range(0, Days)
               let day = roster.From.AddDays(offset)
               where !(day > roster.To)
               from shift in roster.Shifts
               where shift.Days.IsEmpty || shift.Days.Contains(Calendar.KindOf(day))
               select new DutySlot(day, shift.Id),
        ];
        return slots.Length == 0 ? roster : roster with
        {
            Swaps = [.. swaps.Select(swap => new DutySwap(swap.Leads ? DutyRole.Lead : DutyRole.Officer, slots[swap.First % slots.Length], slots[swap.Second % slots.Length], "换班"))],
        };
    }

    private static int Minute(DateTimeOffset at) => (int)(at - Start).TotalMinutes;

    private static ShiftTime Time(string id, int from, int to, params ImmutableArray<DayKind> days) => new() { Id = id, Name = id, From = new(from, 30 * (from % 2)), To = new(to, 30 * (to % 2)), Days = days };

    private static IEnumerable<DateOnly> Run(int year, int month, int day, int length) => Enumerable.Range(0, length).Select(offset => new DateOnly(year, month, day).AddDays(offset));
}
