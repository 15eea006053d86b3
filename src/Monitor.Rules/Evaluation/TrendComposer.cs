using Monitor.Rules.Indicators;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Evaluation;

/// <summary>Composes the trends that a snapshot keeps of its headline figures.</summary>
internal static class TrendComposer
{
    private const int Back = 16; // as far as the detector keeps its judgements

    /// <summary>The trend up to a period; null for indicators that the detector does not watch.</summary>
    public static FigureTrend? Of(Panel panel, Indicator indicator, int number, Region region, Period last)
    {
        if (last.Kind is not (PeriodKind.Week or PeriodKind.SundayWeek or PeriodKind.Month))
        {
            return null;
        }

        var length = region.Level == AdministrativeLevel.Province ? Math.Max(Back, Period.PerYear(last.Kind) / 2) : Back;
        Period[] periods = [.. Enumerable.Range(1 - length, length).Select(last.Plus)];
        FigureJudgement?[] judged = [.. periods.Select(period => panel.Judgement(number, region, period) is { IsKnown: true } known ? known : null)];
        return new FigureTrend(
            [.. periods.Select(period => Rounded(panel.Figure(number, region, period), 4))],
            [.. judged.Select(one => one is null ? null : Whole(indicator, FigureReading.Exact(one.Expected)))],
            [.. judged.Select(one => one is null ? null : Whole(indicator, FigureReading.Exact(ExpectedFigure.NineInTen * one.Spread)))])
        {
            Probability = judged[^1] is { } newest ? Math.Round((decimal)newest.Probability, 3) : null,
            Next = panel.Latest(number, region) == last && panel.Forecast(number, region) is { } next
                ? new ExpectedFigure(Whole(indicator, next.Value)!.Value, Whole(indicator, next.Low)!.Value, Whole(indicator, next.High)!.Value)
                : null,
        };
    }

    private static decimal? Whole(Indicator indicator, decimal? value) => Rounded(value, indicator.Kind == IndicatorKind.Count ? 0 : 4);

    private static decimal? Rounded(decimal? value, int decimals) => value is { } v ? Math.Round(v, decimals) : null;
}
