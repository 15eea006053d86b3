using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Indicators;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Briefings;

/// <summary>What is said of a headline indicator of the whole province, in a sentence.</summary>
public static class FigureSentence
{
    /// <summary>The figure with what it is held against, or that nothing is known.</summary>
    public static string Write(RuleSet rules, Snapshot snapshot, Indicator indicator)
    {
        var province = rules.Regions.Root.Name;
        var byRegion = snapshot.Headlines.Where(h => h.Indicator == indicator.Key).ToDictionary(f => f.Region, StringComparer.Ordinal);
        if (!byRegion.TryGetValue(rules.Regions.Root.Code, out var whole))
        {
            return $"{province}{indicator.Name}：近期没有可用数据。";
        }

        var yearBefore = Period.Parse(indicator.Period, whole.YearBeforePeriod);
        var previous = Compared("较上期", FigureComparison.Write(indicator, whole.Value, whole.Previous), "没有上期数据");
        var year = Compared("较上年同期", FigureComparison.Write(indicator, whole.Value, whole.YearBefore), "没有上年同期数据");
        var basis = whole.YearBefore is { } before ? $"（{yearBefore.ToChinese()}为{OfficialNumber.WithUnit(before, indicator.Unit)}）" : "";
        var coverage = whole.Coverage < 1 ? $"数据覆盖率{OfficialNumber.Percent(whole.Coverage)}，部分地区尚未报送。" : "";
        var period = Period.Parse(indicator.Period, whole.Period);
        var stale = rules.Regions.ChildrenOf(rules.Regions.Root).Any(r => byRegion.TryGetValue(r.Code, out var part) && Period.Parse(indicator.Period, part.Period) > period)
            ? $"此后部分地区未报送，不足以汇总{province}数据。"
            : "";
        return $"{period.ToChinese()}，{province}{indicator.Name}为{OfficialNumber.WithUnit(whole.Value, indicator.Unit)}{Expected(whole, indicator)}，{previous}，{year}{basis}。{coverage}{stale}{ExcusedSentence.LeftOut(rules, whole)}";
    }

    private static string Expected(HeadlineFigure figure, Indicator indicator) => figure.Expected is { } final
        ? $"（尚未报齐，按报送进度预计最终为{OfficialNumber.WithUnit(final.Value, indicator.Unit)}，九成把握在{OfficialNumber.Write(final.Low)}至{OfficialNumber.WithUnit(final.High, indicator.Unit)}之间）"
        : "";

    private static string Compared(string with, string comparison, string without) => comparison == FigureComparison.Nothing ? without : $"{with}{comparison}";
}
