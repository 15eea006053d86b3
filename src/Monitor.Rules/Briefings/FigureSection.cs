using System.Collections.Immutable;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Indicators;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Briefings;

/// <summary>Composes what the briefing says of the headline indicators.</summary>
internal static class FigureSection
{
    public static ImmutableArray<BriefingIndicator> Compose(RuleSet rules, Snapshot snapshot) =>
    [
        .. rules.Indicators.Indicators.Where(i => i.Headline)
            .Select(indicator => Of(indicator, [.. snapshot.Headlines.Where(h => h.Indicator == indicator.Key)], rules)),
    ];

    private static BriefingIndicator Of(Indicator indicator, HeadlineFigure[] figures, RuleSet rules)
    {
        var byRegion = figures.ToDictionary(f => f.Region, StringComparer.Ordinal);
        var shown = rules.Regions.Regions
            .Where(r => r.Level is AdministrativeLevel.Province or AdministrativeLevel.City || (r.Level == AdministrativeLevel.Context && byRegion.ContainsKey(r.Code)));
        return new BriefingIndicator(
            indicator.Name,
            indicator.Unit,
            Summary(indicator, byRegion, rules),
            figures.Length == 0 ? [] : [.. shown.Select(region => Row(indicator, region, byRegion.GetValueOrDefault(region.Code)))]);
    }

    private static string Summary(Indicator indicator, Dictionary<string, HeadlineFigure> byRegion, RuleSet rules)
    {
        var province = rules.Regions.Root.Name;
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
        var expected = whole.Expected is { } final
            ? $"（尚未报齐，按报送进度预计最终为{OfficialNumber.WithUnit(final.Value, indicator.Unit)}，九成把握在{OfficialNumber.Write(final.Low)}至{OfficialNumber.WithUnit(final.High, indicator.Unit)}之间）"
            : "";
        return $"{period.ToChinese()}，{province}{indicator.Name}为{OfficialNumber.WithUnit(whole.Value, indicator.Unit)}{expected}，{previous}，{year}{basis}。{coverage}{stale}";
    }

    private static string Compared(string with, string comparison, string without) => comparison == FigureComparison.Nothing ? without : $"{with}{comparison}";

    private static BriefingFigure Row(Indicator indicator, Region region, HeadlineFigure? figure) => figure is null
        ? new BriefingFigure(region.Name, FigureComparison.Nothing, "无数据", FigureComparison.Nothing, FigureComparison.Nothing, FigureComparison.Nothing)
        : new BriefingFigure(
            region.Name,
            ShortPeriod(Period.Parse(indicator.Period, figure.Period)),
            figure.Expected is { } expected ? $"{OfficialNumber.Write(figure.Value)}（预计{OfficialNumber.Write(expected.Value)}）" : OfficialNumber.Write(figure.Value),
            FigureComparison.Write(indicator, figure.Value, figure.Previous),
            FigureComparison.Write(indicator, figure.Value, figure.YearBefore),
            OfficialNumber.Percent(figure.Coverage));

    /// <summary>A week without its days, which would make the column too wide for a phone.</summary>
    private static string ShortPeriod(Period period) => period.Kind == PeriodKind.Week ? period.ToChinese().Split('（')[0] : period.ToChinese();
}
