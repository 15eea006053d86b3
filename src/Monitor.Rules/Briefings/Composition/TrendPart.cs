using System.Collections.Immutable;
using Monitor.Rules.Briefings.Documents;
using Monitor.Rules.Detection;
using Monitor.Rules.Indicators;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Briefings.Composition;

/// <summary>The charts of the figures: the trend with its expected range, the cities in order, and all cities side by side.</summary>
internal static class TrendPart
{
    public static IEnumerable<DocumentBlock> Compose(EditionView view, ImmutableArray<LeadFigure> figures)
    {
        if (figures.FirstOrDefault(figure => figure.Figure.Trend is not null && !view.Hides(figure)) is { } lead)
        {
            yield return Chart(view, lead);
        }

        var first = view.Rules.Indicators.Indicators.FirstOrDefault(indicator => indicator.Headline);
        if (first is null || !view.Cities.Skip(1).Any())
        {
            yield break;
        }

        LeadFigure[] known = [.. view.Cities.Select(city => FigurePart.Of(view.Now, first, city.Code)).Where(figure => figure is not null).Select(figure => new LeadFigure(first, figure!))];
        var newest = known.Select(city => city.Period).DefaultIfEmpty().Max();
        LeadFigure[] cities = [.. known.Where(city => city.Period == newest && !view.Hides(city))];
        var stale = string.Join("、", view.Cities.Where(city => cities.All(figure => figure.Figure.Region != city.Code)).Select(city => city.Name));
        if (cities.Length > 0)
        {
            yield return new RankingChart(
                $"各市{first.Name}（{LeadFigure.Short(newest)}{(stale.Length > 0 ? $"；{stale}未报齐，未列" : "")}）",
                first.Unit,
                [.. cities.OrderByDescending(city => city.Figure.Value).ThenBy(city => city.Figure.Region, StringComparer.Ordinal).Select(city => new ChartBar(NameOf(view, city), city.Figure.Value, OfficialNumber.Write(city.Figure.Value)))]);
        }

        Trend[] panels = [.. cities.Where(city => city.Figure.Trend is not null).Select(city => Of(NameOf(view, city), city))];
        if (panels.Length > 0)
        {
            yield return new SmallMultiples($"各市{first.Name}走势及预期区间", first.Unit, [.. panels]);
        }
    }

    /// <summary>The trend of the scope's own figure.</summary>
    public static TrendChart Chart(EditionView view, LeadFigure lead) => new($"{view.Name}{lead.Indicator.Name}及预期区间（九成把握）", lead.Indicator.Unit, Of(view.Name, lead));

    private static string NameOf(EditionView view, LeadFigure city) => view.Tree.Resolve(city.Figure.Region)?.Name ?? city.Figure.Region;

    private static Trend Of(string name, LeadFigure lead)
    {
        var (trend, count) = (lead.Figure.Trend!, lead.Figure.Trend!.Values.Length);
        return new Trend(name, [.. Enumerable.Range(0, count).Select(i => Point(lead, i, count))]);

        TrendPoint Point(LeadFigure figure, int i, int of)
        {
            var range = trend.RangeAt(i);
            var floor = figure.Indicator.Kind == IndicatorKind.Count ? 0 : decimal.MinValue;
            return new TrendPoint(Axis(figure.Period.Plus(i + 1 - of)), trend.Values[i], trend.Expected[i], range is var (low, _) ? Math.Max(floor, low) : null, range?.High);
        }
    }

    private static string Axis(Period period) => period.Kind switch
    {
        PeriodKind.Week => $"第{LeadFigure.Short(period).Split('第')[^1]}",
        PeriodKind.SundayWeek => OfficialDay.Short(period.End),
        _ => OfficialDay.Short(period.Start).Split('月')[0] + "月",
    };
}
