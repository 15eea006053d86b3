using System.Collections.Immutable;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Notifications;

namespace Monitor.Rules.Briefings;

/// <summary>What pages and briefings say of regions that are excused from reporting.</summary>
public static class ExcusedSentence
{
    /// <summary>A sentence an excuse, such as 烟台市芝罘区：新增领取失业保险金人数，2026年10月1日至2026年12月31日核准停报（机构撤并）。</summary>
    public static string Write(RuleSet rules, ExcusedReporting excused) => $"{Phrase(rules, excused)}。";

    /// <summary>The same without the stop, to stand in a list.</summary>
    internal static string Phrase(RuleSet rules, ExcusedReporting excused) =>
        $"{NoticeWording.RegionName(excused.Region, rules)}：{string.Join("、", excused.Indicators.Select(key => NameOf(rules, key)))}，{LeftOutWording.DayOf(excused.From)}至{LeftOutWording.DayOf(excused.Until)}核准停报（{excused.Reason}）";

    /// <summary>What a headline figure does without; empty for nothing.</summary>
    public static string LeftOut(RuleSet rules, HeadlineFigure figure) => Named(rules, figure) is { Length: > 0 } names ? $"不含{names}（已核准停报），数据不完整，结论可信度降低。" : "";

    /// <summary>The regions that a headline figure does without, city by city; empty for none.</summary>
    internal static string Named(RuleSet rules, HeadlineFigure figure) => figure.LeftOut is { IsEmpty: false } codes ? RegionNames.ByCity(codes, rules) : "";

    private static string NameOf(RuleSet rules, string key) => rules.Indicators.Contains(key) ? rules.Indicators[key].Name : key;
}
