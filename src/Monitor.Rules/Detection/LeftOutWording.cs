using Monitor.Rules.Panels;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Detection;

/// <summary>Says which regions a judgement does without.</summary>
/// <param name="frame">The regions.</param>
internal sealed class LeftOutWording(MonitoringFrame frame)
{
    private const int MostNamed = 5;

    /// <summary>The sentence; empty where nothing is left out.</summary>
    public string Sentence(LeftOutRegions without)
    {
        if (without.IsEmpty)
        {
            return "";
        }

        var spans = without.Spans.ToArray();
        var names = string.Join("、", spans.Take(MostNamed).Select(span => $"{frame.Regions.FullName(frame.Regions.Regions[span.Region])}（已核准停报至{DayOf(span.Until)}）"));
        return $"以上不含{names}{(spans.Length > MostNamed ? $"等{spans.Length}个地区" : "")}，预期和对比数值同口径；数据不完整，结论可信度降低。";
    }

    /// <summary>A day, such as 2026年12月31日.</summary>
    public static string DayOf(DateOnly day) => Period.Containing(PeriodKind.Day, day).ToChinese();
}
