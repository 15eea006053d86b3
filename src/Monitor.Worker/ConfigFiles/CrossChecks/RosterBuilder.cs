using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Duty;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.People;
using Monitor.Worker.ConfigFiles.Documents.Rosters;

namespace Monitor.Worker.ConfigFiles.CrossChecks;

/// <summary>Makes the roster, and checks its times; <see cref="RosterPeopleCheck"/> checks whom it names.</summary>
/// <param name="errors">Where mistakes go.</param>
/// <param name="places">Where the documents stand in the files.</param>
/// <param name="calendar">The days off, null where they have mistakes of their own.</param>
internal sealed class RosterBuilder(ConfigErrors errors, BoundPlaces places, FestivalCalendar? calendar)
{
    private const string MomentFormat = "yyyy-MM-dd HH:mm";
    private readonly ConfigRefusals refusals = new(errors, places);

    public void Check(RosterFileDocument document)
    {
        refusals.AddDoubles(document.Rosters, roster => roster.Region, nameof(RegionRosterDocument.Region));
        foreach (var roster in document.Rosters)
        {
            refusals.AddDoubles(roster.Shifts, shift => shift.Id, nameof(ShiftTimeDocument.Id));
            CheckDays(roster, nameof(roster.To), roster.From, roster.To);
            CheckOverlap(roster);
            CheckRotations(roster);
            CheckSwaps(roster);
            foreach (var one in roster.Overrides)
            {
                CheckStretch(one, nameof(one.To), one.From, one.To);
                if (one is { Lead: null, Officers.IsEmpty: true })
                {
                    refusals.Add(one, "带班领导 lead 和值班员 officers 至少写一个");
                }
            }

            foreach (var gap in roster.WaivedGaps)
            {
                CheckStretch(gap, nameof(gap.To), gap.From, gap.To);
            }
        }
    }

    /// <summary>The roster. Holds together only where there is no error.</summary>
    public static DutyPlan Build(RosterFileDocument document, RegionTree regions, FestivalCalendar calendar, TimeZoneInfo zone) => new(
        Roster.Create([.. document.Rosters.Select(roster => RosterOf(roster, zone))], regions, calendar, zone), document.CheckAhead, document.RemindAfter);

    private static RegionRoster RosterOf(RegionRosterDocument roster, TimeZoneInfo zone) => new()
    {
        Region = roster.Region,
        Owner = roster.Owner,
        From = roster.From,
        To = roster.To,
        Shifts = [.. roster.Shifts.Select(TimeOf)],
        Rotations = [.. roster.Rotations.Select(RotationOf)],
        Swaps = [.. roster.Swaps.Select(swap => new DutySwap(RoleOf(swap.Role), SlotOf(swap.First), SlotOf(swap.Second), swap.Reason))],
        Overrides =
        [
            .. roster.Overrides.Select(one => new DutyOverride
            {
                From = Moment(one.From, zone),
                Until = Moment(one.To, zone),
                Lead = one.Lead,
                Officers = one.Officers.IsEmpty ? default : one.Officers,
                Reason = one.Reason,
            }),
        ],
        Waivers = [.. roster.WaivedGaps.Select(gap => new DutyWaiver(Moment(gap.From, zone), Moment(gap.To, zone), gap.Reason))],
    };

    private static Rotation RotationOf(RotationDocument rotation) => new()
    {
        Role = RoleOf(rotation.Role),
        Turn = rotation.Turn,
        From = rotation.From,
        To = rotation.To,
        Shifts = rotation.Shifts,
        Days = rotation.Days,
        Pattern = [.. rotation.Pattern.Select(crew => crew.People)],
    };

    private static ShiftTime TimeOf(ShiftTimeDocument shift) => new() { Id = shift.Id, Name = shift.Name, From = shift.From, To = shift.To, Days = shift.Days };

    private static DutySlot SlotOf(DutySlotDocument slot) => new(slot.Day, slot.Shift);

    private static DutyRole RoleOf(DutyPost post) => post == DutyPost.Lead ? DutyRole.Lead : DutyRole.Officer;

    private static DateTimeOffset Moment(string text, TimeZoneInfo zone)
    {
        var local = DateTime.ParseExact(text, MomentFormat, CultureInfo.InvariantCulture);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    // where the calendar ends, the zone's offset would lead out of it
    private static bool TryMoment(string text, out DateTime moment) =>
        DateTime.TryParseExact(text, MomentFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment) && moment.Year is > 1 and < 9999;

    private void CheckRotations(RegionRosterDocument roster)
    {
        foreach (var rotation in roster.Rotations)
        {
            CheckDays(rotation, nameof(rotation.To), rotation.From, rotation.To);
            foreach (var (index, shift) in rotation.Shifts.Index().Where(one => roster.Shifts.All(shift => shift.Id != one.Item)))
            {
                refusals.Add(rotation, nameof(rotation.Shifts), index, ConfigRefusals.Unknown("班次", shift, roster.Shifts.Select(one => one.Id)));
            }

            foreach (var crew in rotation.Pattern.Where(crew => rotation.Role == DutyPost.Lead && crew.People.Length > 1))
            {
                refusals.Add(crew, "一个班次只有一位带班领导，请只写一个人");
            }
        }

        if (roster.Rotations.All(rotation => rotation.Role != DutyPost.DutyOfficer))
        {
            refusals.Add(roster, nameof(roster.Rotations), "没有值班员的轮值（role: duty_officer），全部班次都将空班");
        }
    }

    private void CheckSwaps(RegionRosterDocument roster)
    {
        foreach (var slot in roster.Swaps.SelectMany(swap => (DutySlotDocument[])[swap.First, swap.Second]))
        {
            if (roster.Shifts.FirstOrDefault(shift => shift.Id == slot.Shift) is not { } time)
            {
                refusals.Add(slot, nameof(slot.Shift), ConfigRefusals.Unknown("班次", slot.Shift, roster.Shifts.Select(shift => shift.Id)));
            }
            else if (slot.Day < roster.From || slot.Day > roster.To || (calendar is not null && !time.Days.IsEmpty && !time.Days.Contains(calendar.KindOf(slot.Day))))
            {
                refusals.Add(slot, nameof(slot.Day), string.Create(CultureInfo.InvariantCulture, $"{slot.Day:yyyy-MM-dd} 没有“{time.Name}”这个班次，不能换班"));
            }
        }
    }

    /// <summary>Refuses shifts of one day that run at the same time. Where a day meets a day of another kind, the shift that begins last holds.</summary>
    private void CheckOverlap(RegionRosterDocument roster)
    {
        foreach (var kind in Enum.GetValues<DayKind>())
        {
            var shifts = roster.Shifts.Where(shift => shift.Days.IsEmpty || shift.Days.Contains(kind)).OrderBy(shift => shift.From).ToArray();
            foreach (var (before, after) in shifts.Zip(shifts.Skip(1)).Where(pair => pair.First.To <= pair.First.From || pair.First.To > pair.Second.From))
            {
                refusals.Add(after, nameof(after.From), $"与“{before.Name}”（{before.From:HH\\:mm} 至 {before.To:HH\\:mm}）时间重叠；同一天的班次不得重叠");
                return;
            }

            if (shifts.Length > 1 && shifts[^1] is var last && last.To <= last.From && last.To > shifts[0].From)
            {
                refusals.Add(last, nameof(last.To), $"与次日“{shifts[0].Name}”（{shifts[0].From:HH\\:mm} 起）时间重叠；相邻两天的班次不得重叠");
                return;
            }
        }
    }

    private void CheckDays(object record, string property, DateOnly from, DateOnly? to)
    {
        if (to < from)
        {
            refusals.Add(record, property, "最后一天应不早于第一天");
        }
    }

    private void CheckStretch(object record, string property, string from, string to)
    {
        if (!TryMoment(from, out var begins))
        {
            refusals.Add(record, "From", $"没有这一天：{from}");
        }
        else if (!TryMoment(to, out var ends))
        {
            refusals.Add(record, property, $"没有这一天：{to}");
        }
        else if (ends <= begins)
        {
            refusals.Add(record, property, "结束时刻应晚于开始时刻");
        }
    }
}
