using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Duty;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Duty;

/// <summary>The page of who is on duty now and next.</summary>
internal sealed class DutyPages(MonitorRecord record, DutyPlan plan, DutyStanding standing, RosterCheck check, DutyTemplates templates, DutyWording wording, ServiceLabel label, RegionTree regions, TimeProvider clock)
{
    private const int NextShifts = 3;
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(7);

    public string Page()
    {
        var now = clock.GetUtcNow();
        return templates.Page.Plain.Page(new DutyPageModel(label, check.Warnings(), [.. plan.Roster.Regions.Select(roster => Row(roster.Region, now)).OfType<DutyPageRow>()], wording.Moment(now)));
    }

    /// <summary>Who is on duty now, a line a region.</summary>
    public ImmutableArray<string> Lines()
    {
        var now = clock.GetUtcNow();
        return
        [
            .. plan.Roster.Regions
                .Select(roster => regions.Find(roster.Region) is { } region && plan.Roster.ShiftAt(region, now) is { } shift && shift.Region == roster.Region ? shift : null)
                .OfType<DutyShift>()
                .Select(shift => $"{wording.RegionOf(shift.Region)}：{wording.Crew(shift)}"),
        ];
    }

    private DutyPageRow? Row(string code, DateTimeOffset now)
    {
        if (regions.Find(code) is not { } region || plan.Roster.Shifts(region, now, now + Ahead) is not [var current, .. var later] || current.Region != code)
        {
            return null;
        }

        var sheet = record.Duty.LastSheet(code);
        ImmutableArray<string> next = [.. later.Take(NextShifts).Select(shift => $"{wording.Shift(shift)}：{wording.Crew(shift)}")];
        return new DutyPageRow(code, wording.RegionOf(code), wording.Shift(current), wording.Crew(current), StateOf(sheet), current.IsEmpty, next);
    }

    private string StateOf(DutySheetRow? sheet) => sheet switch
    {
        null => "",
        { ConfirmedAt: { } at } => string.Create(CultureInfo.InvariantCulture, $"交接班单{DutySheetNumber.Of(sheet.Id)}已由{wording.NameOf(sheet.ConfirmedBy!)}于{wording.Moment(at)}确认"),
        _ when standing.Responsible(sheet) is { IsEmpty: false } before => $"交接班单{DutySheetNumber.Of(sheet.Id)}尚未确认，仍由{wording.Names(before)}负责",
        _ => $"交接班单{DutySheetNumber.Of(sheet.Id)}尚未确认",
    };
}
