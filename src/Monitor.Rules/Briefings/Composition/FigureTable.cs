using System.Collections.Immutable;
using Monitor.Rules.Briefings.Documents;
using Monitor.Rules.Detection;
using Monitor.Rules.Indicators;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Briefings.Composition;

/// <summary>Tables of headline figures with what they are compared with, what was expected and how they came in.</summary>
internal static class FigureTable
{
    /// <summary>A table of figures: of one region by indicator, or of one indicator by region.</summary>
    public static DataTable Of(EditionView view, string caption, ImmutableArray<LeadFigure> figures, bool byRegion)
    {
        var cells = new Cells(byRegion ? "annex" : "lead");
        FigureRates?[] rates = [.. figures.Select(lead => FigureRates.Of(view, lead))];
        var isReported = rates.Any(one => one is not null); // sources that report by no register have no rates
        var hidden = HiddenOf(view, figures, byRegion);
        return new DataTable(
            caption,
            byRegion && figures is [var first, ..] ? first.Indicator.Unit : "",
            [
                new(byRegion ? "地区" : "指标", Weight: byRegion ? 2 : 4), new("统计期", Weight: 2), new("数值", ColumnAlignment.Right, 2), new("较上期", ColumnAlignment.Right, 2),
                new("较上年同期", ColumnAlignment.Right, 2), new("预期区间", ColumnAlignment.Right, 3), new("研判", ColumnAlignment.Centre, 2),
                .. isReported ? [new TableColumn("到报率/及时率", ColumnAlignment.Right, 2)] : Array.Empty<TableColumn>(),
            ],
            [.. figures.Select((lead, i) => hidden[i] ? Hidden(view, lead, byRegion) : Row(view, lead, cells, byRegion)).Select((row, i) => isReported ? row with { Cells = row.Cells.Add(Rates(rates[i])) } : row)]);
    }

    /// <summary>Which rows are suppressed: those that are too small, and where only one city is, another with it.</summary>
    private static ImmutableArray<bool> HiddenOf(EditionView view, ImmutableArray<LeadFigure> figures, bool byRegion)
    {
        var hidden = figures.Select(view.Hides).ToArray();
        int[] cities = [.. Enumerable.Range(0, figures.Length).Where(i => byRegion && view.Tree.Find(figures[i].Figure.Region) is { Level: AdministrativeLevel.City })];
        if (cities.Count(i => hidden[i]) == 1)
        {
            var second = cities.Where(i => !hidden[i] && figures[i].Figure.Value > 0).OrderBy(i => figures[i].Figure.Value).ThenBy(i => i).FirstOrDefault(-1);
            if (second >= 0)
            {
                hidden[second] = true;
            }
        }

        return [.. hidden];
    }

    private static TableRow Hidden(EditionView view, LeadFigure lead, bool byRegion) => new(
    [
        Cells.Text(NameOf(view, lead, byRegion)), Cells.Text(LeadFigure.Short(lead.Period)), Cells.Text(SmallCells.Mark), Cells.Text(SmallCells.Mark), Cells.Text(SmallCells.Mark), Cells.Text(SmallCells.Mark), Cells.Text(FigureComparison.Nothing),
    ]);

    private static string NameOf(EditionView view, LeadFigure lead, bool byRegion) =>
        byRegion ? view.Tree.Resolve(lead.Figure.Region)?.Name ?? lead.Figure.Region : lead.Indicator.Unit.Length == 0 ? lead.Indicator.Name : $"{lead.Indicator.Name}（{lead.Indicator.Unit}）";

    private static TableRow Row(EditionView view, LeadFigure lead, Cells cells, bool byRegion)
    {
        var (indicator, figure) = (lead.Indicator, lead.Figure);
        var key = $"figure.{indicator.Key}.{figure.Region}";
        return new(
        [
            Cells.Text(NameOf(view, lead, byRegion)),
            Cells.Text(LeadFigure.Short(lead.Period)),
            cells.Number($"{key}.value", figure.Value),
            Change("previous", FigureBasis.Previous(figure), figure.Previous),
            Change("year", FigureBasis.YearBefore(figure), figure.YearBefore),
            Cells.Text(lead.Range is var (low, high) ? $"{OfficialNumber.Write(low)}至{OfficialNumber.Write(high)}" : FigureComparison.Nothing),
            Cells.Text(lead.PartWords.Length == 0 ? lead.StandingName : $"{lead.StandingName}（{lead.PartWords}）", lead.IsWorse),
        ]);

        TableCell Change(string side, FigureBasis basis, decimal? earlier) => basis.Value is null && earlier is not null
            ? Cells.Text(FigureBasis.Incomplete)
            : cells.Words($"{key}.{side}.change", FigureComparison.Amount(indicator, figure.Value, basis.Value), FigureComparison.Write(indicator, figure.Value, basis.Value));
    }

    /// <summary>到报率 and 及时率 in one cell, which keeps the table narrow.</summary>
    private static TableCell Rates(FigureRates? rates) => Cells.Text(
        rates is null ? FigureComparison.Nothing : $"{OfficialNumber.Percent(rates.Completeness)}/{OfficialNumber.Percent(rates.Timeliness)}");
}
