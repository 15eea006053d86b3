using System.Globalization;
using Monitor.Rules.Detection;
using Monitor.Rules.Panels;

namespace Monitor.Rules.Evaluation;

/// <summary>The words for data that came late.</summary>
internal static class LateWording
{
    /// <summary>The reason of what late data raised.</summary>
    public static Evidence Explain(Evidence evidence, LateFigure late, bool isReport, MonitoringFrame frame) => evidence with { Sentence = $"{Arrived(late, isReport, frame)}。{evidence.Sentence}" };

    /// <summary>Which period came late, and when: 补报触发：2026年1月的数据于2026年3月18日8时30分补报或更正.</summary>
    public static string Arrived(LateFigure late, bool isReport, MonitoringFrame frame)
    {
        var known = TimeZoneInfo.ConvertTime(late.KnownAt, frame.TimeZone);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"补报触发：{late.Period.ToChinese()}的{(isReport ? "企业报告" : "数据")}于{known.Year}年{known.Month}月{known.Day}日{known.Hour}时{known.Minute:00}分补报或更正");
    }
}
