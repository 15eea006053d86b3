using System.Globalization;
using Monitor.Rules.Duty;
using Monitor.Rules.Regions;
using Monitor.Worker.Cases.Doors;
using Monitor.Worker.Notifications;

namespace Monitor.Worker.Duty;

/// <summary>The words for shifts and those who are on them.</summary>
internal sealed class DutyWording(RegionTree regions, TimeZoneInfo zone, Officials officials)
{
    public TimeZoneInfo Zone => zone;

    /// <summary>A person's name; of one who has left the list of people, the id, and that it is so.</summary>
    public string NameOf(string person) => officials.Knows(person) ? officials.NameOf(person) : $"{person}（已不在人员名单）";

    public string RegionOf(string code) => regions.Resolve(code) is { } region ? regions.FullName(region) : code;

    public string Moment(DateTimeOffset at) => OfficialTime.Moment(at, zone);

    /// <summary>Such as 2026年11月23日8时30分至11月24日8时30分.</summary>
    public string Stretch(DateTimeOffset from, DateTimeOffset until)
    {
        var (first, last) = (TimeZoneInfo.ConvertTime(from, zone), TimeZoneInfo.ConvertTime(until, zone));
        var end = first.Year == last.Year
            ? string.Create(CultureInfo.InvariantCulture, $"{(first.Date == last.Date ? "" : $"{last.Month}月{last.Day}日")}{last.Hour}时{last.Minute:00}分")
            : Moment(until);
        return $"{Moment(from)}至{end}";
    }

    /// <summary>Such as 值班员张三、李四；带班领导王五.</summary>
    public string Crew(DutyShift shift)
    {
        var waived = shift.IsWaived ? $"（已备案：{shift.WaivedFor}），由上级代值" : "";
        return (shift.IsEmpty, shift.Lead) switch
        {
            (true, null) => "无人值班" + waived,
            (true, { } lead) => $"缺值班员{waived}，带班领导{NameOf(lead)}在岗",
            (false, null) => $"值班员{Names(shift.Officers)}",
            (false, { } lead) => $"值班员{Names(shift.Officers)}；带班领导{NameOf(lead)}",
        };
    }

    /// <summary>The name of a shift with its times.</summary>
    public string Shift(DutyShift shift) => $"{(shift.Name.Length > 0 ? shift.Name : "班次以外")}（{Stretch(shift.From, shift.Until)}）";

    /// <summary>The names of people, separated by 、.</summary>
    public string Names(IEnumerable<string> people) => string.Join('、', people.Select(NameOf));

    /// <summary>What is missing, as an official reads it.</summary>
    public string Gap(DutyGap gap) =>
        $"{RegionOf(gap.Region)}{Stretch(gap.From, gap.Until)}没有{(gap.LacksOfficer ? "值班员" : "")}{(gap is { LacksOfficer: true, LacksLead: true } ? "和" : "")}{(gap.LacksLead ? "带班领导" : "")}";
}
