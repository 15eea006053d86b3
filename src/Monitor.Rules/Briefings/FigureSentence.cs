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
        var (previous, year) = (FigureBasis.Previous(whole), FigureBasis.YearBefore(whole));
        var basis = year.Value is { } before ? $"（{yearBefore.ToChinese()}为{OfficialNumber.WithUnit(before, indicator.Unit)}）" : "";
        var compared = FigureBasis.Prefix(whole) is not { } prefix ? FigureBasis.OfPart : $"{prefix}{Compared("较上期", previous)}，{Compared("较上年同期", year)}{basis}";
        var period = Period.Parse(indicator.Period, whole.Period);
        var stale = rules.Regions.ChildrenOf(rules.Regions.Root).Any(r => byRegion.TryGetValue(r.Code, out var part) && Period.Parse(indicator.Period, part.Period) > period)
            ? $"此后部分地区未报送，不足以汇总{province}数据。"
            : "";
        string Compared(string words, FigureBasis with) => with.Value is null ? with.Why : $"{words}{FigureComparison.Write(indicator, whole.Value, with.Value)}";
        return $"{period.ToChinese()}，{province}{indicator.Name}为{OfficialNumber.WithUnit(whole.Value, indicator.Unit)}{Expected(whole, indicator)}，{compared}。{CoverageSentence.Write(rules, whole)}{stale}{ExcusedSentence.LeftOut(rules, whole)}";
    }

    private static string Expected(HeadlineFigure figure, Indicator indicator) => figure.Expected is { } final
        ? $"（{(FigureBasis.IsPart(figure) && !CoverageSentence.IsOwed(figure) ? "" : "尚未报齐，")}按报送进度预计最终为{OfficialNumber.WithUnit(final.Value, indicator.Unit)}，九成把握在{OfficialNumber.Write(final.Low)}至{OfficialNumber.WithUnit(final.High, indicator.Unit)}之间）"
        : "";
}
