using System.Globalization;
using Monitor.Rules.Duty;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;
using static Monitor.Rules.Tests.Duty.ARoster;

namespace Monitor.Rules.Tests.Duty;

public sealed class RosterTests
{
    [Theory]
    [InlineData("01-01 08:30", "lead_a: a")]
    [InlineData("01-02 08:29", "lead_a: a")] // the shift of the day before lasts until half past eight
    [InlineData("01-02 08:30", "lead_a: b")]
    [InlineData("01-03 12:00", "lead_a: c d")]
    [InlineData("01-04 12:00", "lead_a: a")]
    [InlineData("01-08 08:29", "lead_a: a")]
    [InlineData("01-08 08:30", "lead_b: b")] // the leads change at the shift of the eighth day
    public void Rotations_turn_at_the_shift(string at, string crew) => Assert.Equal(crew, Crew(Of(Qingdao), at));

    [Fact]
    public void A_shift_says_whose_it_is_and_how_long_it_lasts()
    {
        var shift = Of(Qingdao).ShiftAt(Region(ATree.Licang), At("01-02 03:00"));

        Assert.Equal(
            new DutyShift { Region = ATree.Qingdao, Slot = new(new(2026, 1, 1), "all_day"), Name = "全天班", From = At("01-01 08:30"), Until = At("01-02 08:30"), Lead = "lead_a", Officers = ["a"] },
            shift);
        Assert.Equal(["a", "lead_a"], shift!.People);
    }

    [Fact]
    public void The_roster_of_the_region_above_answers_where_there_is_none_or_before_it_begins()
    {
        var province = Qingdao with { Region = ATree.Province, Rotations = [Turning(DutyRole.Officer, RotationTurn.Day, ["p"])] };
        var roster = Of(province, Qingdao with { From = new(2026, 2, 1) });

        Assert.Equal("-: p", Crew(roster, "02-01 08:29"));
        Assert.Equal(ATree.Qingdao, roster.ShiftAt(Region(ATree.Chengyang), At("02-01 08:30"))!.Region);
        Assert.Equal(ATree.Province, roster.ShiftAt(Region(ATree.Zhifu), At("02-01 08:30"))!.Region);
        Assert.Null(roster.ShiftAt(Region(ATree.Zhifu), At("01-01 08:29")));
        Assert.Equal(["370000", "370200"], roster.Shifts(Region(ATree.Licang), At("01-31 10:00"), At("02-01 10:00")).Select(shift => shift.Region));
    }

    [Theory]
    [InlineData("02-13 12:00", "白班 a")] // a Friday
    [InlineData("02-13 20:00", "夜班 b")]
    [InlineData("02-14 12:00", "白班 c")] // a Saturday that is worked
    [InlineData("02-15 08:00", "夜班 a")] // the night of the 14th
    [InlineData("02-15 08:30", "假日班 x")] // the holiday begins
    [InlineData("02-16 08:30", "假日班 y")]
    [InlineData("02-23 12:00", "假日班 x")] // nobody was skipped
    [InlineData("02-24 08:30", "白班 b")] // the others go on where they stopped
    public void Holidays_and_make_up_workdays_have_their_own_shifts_and_people(string at, string expected)
    {
        var roster = Of(Qingdao with
        {
            Shifts =
            [
                new() { Id = "day", Name = "白班", From = new(8, 30), To = new(17, 30), Days = [DayKind.Workday, DayKind.MakeUpWorkday] },
                new() { Id = "night", Name = "夜班", From = new(17, 30), To = new(8, 30), Days = [DayKind.Workday, DayKind.MakeUpWorkday] },
                new() { Id = "holiday", Name = "假日班", From = new(8, 30), To = new(8, 30), Days = [DayKind.Weekend, DayKind.Holiday] },
            ],
            From = new(2026, 2, 13),
            Rotations =
            [
                Turning(DutyRole.Officer, RotationTurn.Shift, ["x"], ["y"]) with { Shifts = ["holiday"] },
                Turning(DutyRole.Officer, RotationTurn.Shift, ["a"], ["b"], ["c"]) with { Shifts = ["day", "night"] },
            ],
        });

        var shift = roster.ShiftAt(Region(ATree.Qingdao), At(at))!;
        Assert.Equal(expected, $"{shift.Name} {string.Join(' ', shift.Officers)}");
    }

    [Fact]
    public void A_swap_exchanges_two_shifts_and_a_second_one_goes_on_from_there()
    {
        var roster = Of(Qingdao with
        {
            Swaps =
            [
                new(DutyRole.Officer, new(new(2026, 1, 1), "all_day"), new(new(2026, 1, 2), "all_day"), "培训"),
                new(DutyRole.Officer, new(new(2026, 1, 2), "all_day"), new(new(2026, 1, 3), "all_day"), "出差"),
            ],
        });

        Assert.Equal("lead_a: b | lead_a: c d | lead_a: a | lead_a: a", string.Join(" | ", Enumerable.Range(1, 4).Select(day => Crew(roster, $"01-0{day} 12:00"))));
    }

    [Fact]
    public void An_override_replaces_the_people_for_its_time_only()
    {
        var roster = Of(Qingdao with { Overrides = [new() { From = At("01-01 18:00"), Until = At("01-01 22:00"), Officers = ["z"], Reason = "就医" }] });

        Assert.Equal(
            ["01-01 08:30 a", "01-01 18:00 z", "01-01 22:00 a", "01-02 08:30 b"],
            roster.Shifts(Region(ATree.Qingdao), At("01-01 09:00"), At("01-02 09:00")).Select(Line));
    }

    [Fact]
    public void A_stretch_without_anybody_is_a_gap_unless_it_is_waived()
    {
        var daytime = Qingdao with { Shifts = [new() { Id = "day", Name = "白班", From = new(8, 30), To = new(17, 30), Days = [DayKind.Workday] }] };
        var roster = Of(daytime with { Waivers = [new(At("01-02 17:30"), At("01-05 08:30"), "周末由省级代值")] });

        Assert.Equal(
            [
                new DutyGap(ATree.Qingdao, "keeper", At("01-01 17:30"), At("01-02 08:30"), LacksOfficer: true, LacksLead: true),
                new DutyGap(ATree.Qingdao, "keeper", At("01-05 17:30"), At("01-06 00:00"), LacksOfficer: true, LacksLead: true),
            ],
            roster.Gaps(At("01-01 00:00"), At("01-06 00:00")));
        Assert.Equal("周末由省级代值", roster.ShiftAt(Region(ATree.Qingdao), At("01-03 12:00"))!.WaivedFor);
    }

    [Fact]
    public void A_shift_without_a_lead_is_a_gap_where_the_roster_has_leads()
    {
        var roster = Of(Qingdao with { Rotations = [Qingdao.Rotations[0] with { To = new(2026, 1, 2) }, Qingdao.Rotations[1]] });

        Assert.Equal([new DutyGap(ATree.Qingdao, "keeper", At("01-03 08:30"), At("01-04 00:00"), LacksOfficer: false, LacksLead: true)], roster.Gaps(At("01-01 00:00"), At("01-04 00:00")));
    }

    [Fact]
    public void An_empty_shift_goes_on_at_once_to_its_keeper_and_the_region_above()
    {
        var province = Qingdao with { Region = ATree.Province, Rotations = [Turning(DutyRole.Officer, RotationTurn.Day, ["p"])] };
        var roster = Of(province, Qingdao with { To = new(2026, 1, 31) });

        var within = roster.AnswerAt(Region(ATree.Licang), At("01-15 12:00"))!;
        var after = roster.AnswerAt(Region(ATree.Licang), At("02-15 12:00"))!;

        Assert.False(within.GoesOnAtOnce);
        Assert.Equal(ATree.Qingdao, within.Answering.Region);
        Assert.True(after is { GoesOnAtOnce: true, Owner: "keeper", Shift.IsEmpty: true });
        Assert.Equal(["p"], after.Answering.Officers);
    }

    [Fact]
    public void A_turn_far_beyond_the_counted_years_goes_on()
    {
        var roster = Of(Qingdao);

        Assert.Equal(["a"], roster.ShiftAt(Region(ATree.Qingdao), new DateTimeOffset(2040, 12, 31, 12, 0, 0, TimeSpan.FromHours(8)))!.Officers); // 5,478 shifts since the first, 1,826 times three
    }

    private static Region Region(string code) => ATree.Small.Find(code)!;

    private static string Crew(Roster roster, string at)
    {
        var shift = roster.ShiftAt(Region(ATree.Qingdao), At(at))!;
        return $"{shift.Lead ?? "-"}: {string.Join(' ', shift.Officers)}";
    }

    private static string Line(DutyShift shift) => $"{shift.From.ToOffset(TimeSpan.FromHours(8)).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture)} {string.Join(' ', shift.Officers)}";
}
