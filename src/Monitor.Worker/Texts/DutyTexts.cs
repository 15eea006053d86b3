using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Rules.Notifications;
using Monitor.Worker.Cases.Doors;
using Monitor.Worker.Duty;
using Monitor.Worker.Notifications;

namespace Monitor.Worker.Texts;

/// <summary>Samples of duty: hand-over sheets, notices, text messages, and the page.</summary>
internal static class DutyTexts
{
    private const string Crew = $"值班员{SampleSetting.PersonName}；带班领导{SampleSetting.PersonName}";

    public static IEnumerable<TextSample> Samples(SampleSetting setting)
    {
        var templates = new DutyTemplates(setting.Texts, setting.Trace);
        var wording = new DutyWording(setting.Rules.Regions, setting.Rules.TimeZone, new Officials(setting.Configuration.People));
        var person = SampleSetting.PersonOf("sample", PersonRole.DutyOfficer, setting.Rules.Regions.Root.Code);
        var messages = new DutyMessages(new[] { person }.ToFrozenDictionary(one => one.Id, StringComparer.Ordinal), templates, setting.Label, wording, setting.Room);
        var (region, at) = (setting.Rules.Regions.FullName(setting.Region), SampleSetting.At);
        yield return TextSample.OfMessages("交接班单、未确认", () => messages.Sheet(Sheet(setting, region, Content(setting, region)), [person.Id], at));
        yield return TextSample.OfMessages("交接班单、已确认", () => messages.Sheet(
            Sheet(setting, region, Empty) with { IsConfirmed = true, State = $"已由{SampleSetting.PersonName}于{wording.Moment(at)}确认接班。" }, [person.Id], at));
        foreach (var (name, notice) in Notices(messages, region, at))
        {
            yield return TextSample.OfMessages(name, () => messages.Notice(notice, [person.Id], at));
        }

        yield return TextSample.OfMessages("空班、短信", () => messages.Sms(region, isEmpty: true, [person.Id], at));
        yield return TextSample.OfMessages("交接班单未确认、短信", () => messages.Sms(region, isEmpty: false, [person.Id], at));
        yield return new("值班页", () => [new(TextForm.Page, templates.Page.Plain.Page(Page(setting, region, wording.Moment(at))))]);
    }

    private static IEnumerable<(string Name, DutyNoticeModel Notice)> Notices(DutyMessages messages, string region, DateTimeOffset at)
    {
        yield return ("空班", messages.NoticeOf($"{region}空班", ["2026年11月23日8时30分至17时30分无人值班。", $"其间的预警已转由{Crew}接收。"], "请立即安排人员值班，并在 roster.yaml 中补排。", at));
        yield return ("今后空班", messages.NoticeOf("值班表今后30天有2处空班", [$"{region}2026年11月28日8时30分至17时30分没有值班员。", $"{region}2026年11月29日8时30分至17时30分没有值班员和带班领导。"], "请在 roster.yaml 中补排；确实不安排人员的，在 waived_gaps 中写明时段和原因。", at));
        yield return ("交接班单未确认", messages.NoticeOf($"{region}交接班单第12号尚未确认", [$"2026年11月23日8时30分起应由{SampleSetting.PersonName}接班，至今没有确认交接班单。"], "请接班人员确认：monitor duty take-over。", at));
        yield return ("交接班单已确认", messages.NoticeOf($"{region}交接班单第12号已确认", [$"{SampleSetting.PersonName}已于2026年11月23日8时40分确认接班。"], "交班人员不再接收值班通知。", at));
    }

    private static HandoverModel Sheet(SampleSetting setting, string region, HandoverContent content) => new()
    {
        Service = setting.Label,
        Region = region,
        Number = "第12号",
        Content = content,
        IsConfirmed = false,
        State = $"尚未确认接班。确认之前，仍由{SampleSetting.PersonName}负责。",
        Moment = OfficialTime.Moment(SampleSetting.At, setting.Rules.TimeZone),
        Colours = GradeColour.Of(setting.Rules.Grades),
    };

    private static HandoverContent Empty => new()
    {
        Shift = "白班（2026年11月23日8时30分至17时30分）",
        Stretch = "2026年11月22日17时30分至11月23日8时30分",
        Outgoing = SampleSetting.PersonName,
        Incoming = Crew,
        Cases = [],
        Late = [],
        Missed = [],
        Changes = [],
        Notes = [],
        SnapshotId = "",
    };

    private static HandoverContent Content(SampleSetting setting, string region) => Empty with
    {
        Cases =
        [
            .. SampleSetting.Grades.Reverse().Select((grade, index) => new HandoverCase(
                $"SX2026-000{index + 1}", (int)grade, setting.Rules.Grades[grade].Name, $"{region}：企业规模裁员", region, "待核实", ["核实（值班员）：应于2026年11月23日10时00分前完成，已逾期", "书面初报（值班员）：2026年11月23日12时00分前"], index == 0 ? "1项逾期" : "", $"{SampleSetting.PersonName}（2026年11月23日8时40分）", index == 0 ? $"逐级呼叫到第2步（2026年11月23日8时20分），已停止；电话呼叫1次，最近一次2026年11月23日8时30分呼叫{SampleSetting.PersonName}，已接通" : "")),
        ],
        Late = [$"新领失业金人数：{region}应报未报"],
        Missed = ["1份通知未能送达，已放弃重试，请改用电话通知"],
        Changes = ["2026年11月22日20时00分起使用配置3f2a9c1b7d02（此前为1b7d023f2a9c）"],
        Notes = [$"2026年11月22日21时05分　{SampleSetting.PersonName}：{SampleSetting.EnterpriseName}来电，拟于月底裁减人员，已告知报告义务。"],
        SnapshotId = SampleSetting.SnapshotId,
    };

    private static DutyPageModel Page(SampleSetting setting, string region, string moment) => new(
        setting.Label,
        [$"值班表空班：{region}2026年11月28日8时30分至17时30分没有值班员。请补排，或者写明备案原因。"],
        [
            new DutyPageRow(setting.Region.Code, region, Empty.Shift, Crew, $"交接班单第12号已由{SampleSetting.PersonName}于{moment}确认", IsEmpty: false, [$"夜班（2026年11月23日17时30分至11月24日8时30分）：{Crew}"]),
            new DutyPageRow(setting.Region.Code, region, Empty.Shift, "无人值班", "", IsEmpty: true, []),
        ],
        moment);
}
