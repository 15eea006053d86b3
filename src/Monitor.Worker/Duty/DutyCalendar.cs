using System.Globalization;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Monitor.Rules.Duty;

namespace Monitor.Worker.Duty;

/// <summary>The roster as an iCalendar file (RFC 5545), for the calendar of a phone or a mail program. The same roster gives the same bytes.</summary>
internal sealed class DutyCalendar(DutyWording wording)
{
    private const string ProductId = "-//Monitor//Duty roster//ZH";

    /// <summary>The shifts as events in UTC. An event keeps its id as long as region, shift and day stay the same, so that a changed roster changes it in the calendars that read it again.</summary>
    /// <param name="name">The calendar's name.</param>
    /// <param name="shifts">The shifts; empty ones are left out.</param>
    /// <param name="written">The moment that the events are stamped with.</param>
    public string Write(string name, IEnumerable<DutyShift> shifts, DateTimeOffset written)
    {
        var calendar = new Ical.Net.Calendar { ProductId = ProductId, Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.AddProperty("X-WR-TIMEZONE", wording.Zone.Id);
        foreach (var shift in shifts.Where(shift => !shift.IsEmpty))
        {
            calendar.Events.Add(EventOf(shift, written));
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? throw new InvalidOperationException("A calendar can always be written.");
    }

    private CalendarEvent EventOf(DutyShift shift, DateTimeOffset written) => new()
    {
        Uid = UidOf(shift),
        DtStamp = Utc(written),
        Start = Utc(shift.From),
        End = Utc(shift.Until),
        Summary = $"{wording.RegionOf(shift.Region)}值班：{(shift.Name.Length > 0 ? shift.Name : "加班")}",
        Description = wording.Crew(shift),
    };

    /// <summary>Region, day and shift; a shift that an override parts has the beginning of its part as well.</summary>
    private static string UidOf(DutyShift shift) => string.Create(
        CultureInfo.InvariantCulture,
        $"{shift.Region}-{(shift.Slot is { } slot ? $"{slot.Day:yyyyMMdd}-{slot.Shift}" : "extra")}-{shift.From.UtcDateTime:yyyyMMdd'T'HHmm'Z'}@duty.monitor");

    private static CalDateTime Utc(DateTimeOffset at) => new(at.UtcDateTime, hasTime: true);
}
