using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Cases;
using Monitor.Rules.Grading;
using Monitor.Worker.Notifications;

namespace Monitor.Worker.Cases;

/// <summary>What a case rests on, in words: its grade and whose it is, what was reported, what the alerts say, what has been counted since.</summary>
internal static class CaseCircumstances
{
    /// <summary>How many people it is about, such as 涉及400人 or 裁减268人; empty where that is not known. It names no enterprise and no person.</summary>
    public static string Figure(Case one) => one.Call?.People is { } people ? Involved(people) : Alerts(one).FirstOrDefault()?.Summary.Split('，')[0] ?? "";

    /// <summary>The report and the open alerts with their figures, and the last counts, a line each.</summary>
    public static ImmutableArray<string> Lines(Case one, CaseFrame frame)
    {
        var zone = frame.Calendar.Zone;
        return
        [
            .. one.Call is { } call ? [$"{OfficialTime.Moment(call.CalledAt, zone)}接报：{call.What}{(call.People is { } people ? $"（{Involved(people)}）" : "")}"] : ImmutableArray<string>.Empty,
            .. Alerts(one).Select(alert => $"系统研判{frame.Grades[alert.Grade].Name}：{alert.Summary}（{alert.Number}）"),
            .. one.LastCounts is { Act: var counts } ? [string.Create(CultureInfo.InvariantCulture, $"最近登记：受影响{counts.Affected}人，尚未安置{counts.Open}人")] : ImmutableArray<string>.Empty,
        ];
    }

    /// <summary>级别: the grade it is handled at and where that comes from, then the others.</summary>
    public static string Level(Case one, GradeScheme grades)
    {
        var (handling, computed, official) = (one.HandlingGrade, one.ComputedGrade, one.OfficialGrade);
        var source = handling == official ? "发布级别"
            : handling == computed ? "系统研判"
            : handling == one.Estimate ? one.Call is null ? "原事项级别" : "初步判断"
            : one.Stage is CaseStage.Lifted or CaseStage.Dismissed or CaseStage.Closed ? "" : "尚无判断，按最低级别办理";
        return grades[handling].Name
            + (source.Length == 0 ? "" : $"（{source}）")
            + (computed == Grade.None || handling == computed && source == "系统研判" ? "" : $"，系统研判{grades[computed].Name}")
            + (official == Grade.None ? one.PublishedAt is null ? "，尚未发布" : "，发布已解除" : handling == official ? "" : $"，发布级别{grades[official].Name}");
    }

    private static string Involved(int people) => string.Create(CultureInfo.InvariantCulture, $"涉及{people}人");

    private static IOrderedEnumerable<CaseAlert> Alerts(Case one) =>
        one.Alerts.Where(alert => alert.IsOpen).OrderByDescending(alert => alert.Grade).ThenBy(alert => alert.Number, StringComparer.Ordinal);
}
