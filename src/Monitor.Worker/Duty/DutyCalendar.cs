using System.Globalization;
using System.Text;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Monitor.Rules.Duty;

namespace Monitor.Worker.Duty;

/// <summary>The roster as an iCalendar file (RFC 5545), for the calendar of a phone or a mail program. The same roster gives the same bytes.</summary>
internal sealed class DutyCalendar(DutyWording wording)
{
    private const int MostOctets = 75;
    private const string ProductId = "-//Monitor//Duty roster//ZH";

    /// <summary>The shifts as events in UTC. An event keeps its id while region, shift, day and beginning stay the same, so that other people on it change it in the calendars that read it again.</summary>
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

        return Folded(new CalendarSerializer().SerializeToString(calendar) ?? throw new InvalidOperationException("A calendar can always be written."));
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

    /// <summary>Folds lines at 75 octets, as RFC 5545 (3.1) counts; the library counts characters, of which a Chinese one is three octets.</summary>
    private static string Folded(string text)
    {
        var folded = new StringBuilder();
        foreach (var line in text.ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var octets = 0;
            foreach (var rune in line.EnumerateRunes())
            {
                if (octets + rune.Utf8SequenceLength > MostOctets)
                {
                    folded.Append("\r\n ");
                    octets = 1;
                }

                folded.Append(rune);
                octets += rune.Utf8SequenceLength;
            }

            folded.Append("\r\n");
        }

        return folded.ToString();
    }

    /// <summary>Region, day and shift; a shift that an override parts has the beginning of its part as well.</summary>
    private static string UidOf(DutyShift shift) => string.Create(
        CultureInfo.InvariantCulture,
        $"{shift.Region}-{(shift.Slot is { } slot ? $"{slot.Day:yyyyMMdd}-{slot.Shift}" : "extra")}-{shift.From.UtcDateTime:yyyyMMdd'T'HHmm'Z'}@duty.monitor");

    private static CalDateTime Utc(DateTimeOffset at) => new(at.UtcDateTime, hasTime: true);
}
