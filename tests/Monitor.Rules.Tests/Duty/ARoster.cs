using System.Collections.Immutable;
using Monitor.Rules.Duty;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Tests.Duty;

/// <summary>Builders of rosters in Asia/Shanghai.</summary>
internal static class ARoster
{
    public static TimeZoneInfo Shanghai { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>The arrangement of February 2026 as published: off from the 15th to the 23rd, with the 14th and the 28th, two Saturdays, worked instead.</summary>
    public static FestivalCalendar Festival { get; } = new(
        [new(2026, 2, 17)], 15, 30,
        new Dictionary<int, ImmutableArray<DateOnly>> { [2026] = [.. Enumerable.Range(15, 9).Select(day => new DateOnly(2026, 2, day))] },
        new Dictionary<int, ImmutableArray<DateOnly>> { [2026] = [new(2026, 2, 14), new(2026, 2, 28)] });

    public static ShiftTime AllDay { get; } = new() { Id = "all_day", Name = "全天班", From = new(8, 30), To = new(8, 30) };

    /// <summary>Qingdao: 24 hours from half past eight, two officers in turn by the shift, two leads in turn by the week.</summary>
    public static RegionRoster Qingdao { get; } = new()
    {
        Region = ATree.Qingdao,
        Owner = "keeper",
        From = new(2026, 1, 1),
        Shifts = [AllDay],
        Rotations = [Turning(DutyRole.Lead, RotationTurn.Week, ["lead_a"], ["lead_b"]), Turning(DutyRole.Officer, RotationTurn.Shift, ["a"], ["b"], ["c", "d"])],
    };

    public static Rotation Turning(DutyRole role, RotationTurn turn, params ImmutableArray<ImmutableArray<string>> pattern) =>
        new() { Role = role, Turn = turn, From = new(2026, 1, 1), Pattern = pattern };

    public static Roster Of(params ImmutableArray<RegionRoster> rosters) => Roster.Create(rosters, ATree.Small, Festival, Shanghai);

    /// <summary>A moment of 2026 on the wall, such as 02-15 08:30.</summary>
    public static DateTimeOffset At(string moment) => DateTimeOffset.ParseExact($"2026-{moment} +08:00", "yyyy-MM-dd HH:mm zzz", System.Globalization.CultureInfo.InvariantCulture);
}
