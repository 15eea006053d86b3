using System.Globalization;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Briefings;

/// <summary>总体判断: where the whole province stands, in one sentence.</summary>
public static class StandingSentence
{
    /// <summary>What is said wherever calm rests on data that is not whole.</summary>
    public const string Incomplete = "数据不完整，结论可信度降低。";

    /// <summary>The sentence. Without data nothing is ever called calm.</summary>
    public static string Write(RuleSet rules, Snapshot snapshot)
    {
        var graded = snapshot.Regions.Where(r => r.Grade > Grade.None).ToArray();
        var asOf = $"截至{MomentOf(rules, snapshot)}，{rules.Regions.Root.Name}";
        if (graded.Length == 0)
        {
            return HasNothing(snapshot)
                ? $"{asOf}没有可用的监测数据，不能作出平稳的判断。"
                : Lacking(rules, snapshot) is { } lacking
                    ? $"{asOf}各级地区均未触发预警；{lacking}，有关地区不能判断为平稳；{Incomplete}"
                    : $"{asOf}各级地区均未触发预警，总体平稳。";
        }

        var counts = graded.GroupBy(r => rules.Regions.Resolve(r.Code)?.Level ?? AdministrativeLevel.Province).OrderBy(g => g.Key)
            .Select(g => $"{rules.LevelNames[g.Key]}{g.Count()}个");
        var highest = graded.Max(r => r.Grade);
        var name = rules.Grades[highest];
        var regions = RegionNames.ByCity(graded.Where(r => r.Grade == highest).Select(r => r.Code), rules);
        return $"{asOf}处于预警状态的地区共{graded.Length}个（{string.Join("、", counts)}），最高为{name.Name}{NoticeWording.InBrackets(name.Label)}：{regions}。{(Lacking(rules, snapshot) is { } without ? $"{without}，其余地区不能都判断为平稳；{Incomplete}" : "")}";
    }

    /// <summary>What calm rests on and is not known: figures that are owed by regions without an alert, figures that are held back, and regions that are excused.</summary>
    internal static string? Lacking(RuleSet rules, Snapshot snapshot)
    {
        var owes = snapshot.Regions.Any(r => r.Grade == Grade.None && !r.Overdue.IsEmpty);
        var doubtful = snapshot.Open.Any(alert => NoticeWording.RuleOf(alert.RuleId, rules) is PlausibilityRule or DeliveryRule);
        var excused = snapshot.Regions.Any(r => r.Excused is { IsEmpty: false });
        string[] lacking = [.. owes ? ["尚有地区应报未报"] : Array.Empty<string>(), .. doubtful ? ["部分数据存疑、暂未采用"] : Array.Empty<string>(), .. excused ? ["部分地区经核准停报、未纳入研判"] : Array.Empty<string>()];
        return lacking.Length == 0 ? null : string.Join("，", lacking);
    }

    /// <summary>Whether a snapshot holds no data at all.</summary>
    internal static bool HasNothing(Snapshot snapshot) => snapshot.Headlines.IsEmpty && snapshot.Reports.IsEmpty && snapshot.Completeness.All(c => c.Received == 0);

    /// <summary>The moment of a snapshot, such as 2026年11月23日8时00分.</summary>
    public static string MomentOf(RuleSet rules, Snapshot snapshot)
    {
        var local = TimeZoneInfo.ConvertTime(snapshot.KnownAt, rules.TimeZone);
        return string.Create(CultureInfo.InvariantCulture, $"{local.Year}年{local.Month}月{local.Day}日{local.Hour}时{local.Minute:00}分");
    }
}
