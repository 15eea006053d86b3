using Monitor.Rules.Briefings.Documents;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Briefings.Composition;

/// <summary>更正: figures that the last issue knew and that read otherwise now.</summary>
internal static class RestatementPart
{
    private const string Part = "restated";
    private const string SheetName = "更正的数值";
    private const int MostListed = 20;

    public static IEnumerable<DocumentBlock> Compose(EditionView view)
    {
        if (view.Matter.Previous is not { } previous)
        {
            yield break;
        }

        var restated = Of(view, previous).ToArray();
        var prose = new Prose(Part).Say("上期已载、本期更正的主要指标数值").Figure("restated.count", restated.Length, "个", restated.Length > 0 ? Emphasis.Changed : Emphasis.None);
        yield return (restated.Length == 0 ? prose.Say("。") : prose.Say("，以本期为准，引用上期的须一并更正。")).End();
        if (restated.Length > 0)
        {
            yield return Table(view, [.. restated.Take(MostListed)], restated.Length > MostListed ? $"更正的数值（列最近{MostListed}个，全部见附表）" : "更正的数值", Part) with { Sheet = restated.Length > MostListed ? null : SheetName };
        }
    }

    /// <summary>All restated figures, where the text lists only the newest; null where it lists all.</summary>
    public static DataTable? Annex(EditionView view) => view.Matter.Previous is { } previous && Of(view, previous).ToArray() is { Length: > MostListed } restated
        ? Table(view, restated, "全部更正的数值", "restated_all") with { Sheet = SheetName }
        : null;

    private static DataTable Table(EditionView view, (string Indicator, string Region, Period Period, decimal? Before, decimal? Now)[] restated, string caption, string part)
    {
        var cells = new Cells(part);
        return new DataTable(
            caption,
            "",
            [new("指标", Weight: 3), new("地区", Weight: 2), new("统计期", Weight: 2), new("上期所载", ColumnAlignment.Right), new("本期更正为", ColumnAlignment.Right)],
            [
                .. restated.Select(one => new TableRow(
                [
                    Cells.Text(view.Rules.Indicators[one.Indicator].Name), Cells.Text(view.Tree.Resolve(one.Region)?.Name ?? one.Region), Cells.Text(LeadFigure.Short(one.Period)),
                    cells.Number($"restated.{one.Indicator}.{one.Region}.{one.Period}.before", one.Before), cells.Number($"restated.{one.Indicator}.{one.Region}.{one.Period}.now", one.Now),
                ])),
            ]);
    }

    /// <summary>The restated figures, the newest period first.</summary>
    private static IEnumerable<(string Indicator, string Region, Period Period, decimal? Before, decimal? Now)> Of(EditionView view, Snapshot previous)
    {
        var was = previous.Headlines.SelectMany(figure => Known(view, figure)).ToDictionary(one => (one.Indicator, one.Region, one.Period), one => one.Value);
        return view.Now.Headlines.Where(figure => view.Holds(figure.Region)).SelectMany(figure => Known(view, figure))
            .Where(one => was.TryGetValue((one.Indicator, one.Region, one.Period), out var before) && before is not null && before != one.Value)
            .Where(one => view.Rules.Indicators[one.Indicator].Unit != "人" || !(view.Hides(was[(one.Indicator, one.Region, one.Period)]) || view.Hides(one.Value)))
            .Select(one => (one.Indicator, one.Region, one.Period, was[(one.Indicator, one.Region, one.Period)], one.Value))
            .OrderByDescending(one => one.Period.End).ThenBy(one => view.Rules.Indicators.IndexOf(one.Indicator)).ThenBy(one => one.Region, StringComparer.Ordinal);
    }

    private static IEnumerable<(string Indicator, string Region, Period Period, decimal? Value)> Known(EditionView view, HeadlineFigure figure)
    {
        if (!view.Rules.Indicators.Contains(figure.Indicator))
        {
            return []; // the configuration of the last issue had it, that of this one has not
        }

        var last = Period.Parse(view.Rules.Indicators[figure.Indicator].Period, figure.Period);
        return figure.Trend is { Values: var values }
            ? values.Select((value, i) => (figure.Indicator, figure.Region, last.Plus(i + 1 - values.Length), value))
            : [(figure.Indicator, figure.Region, last, figure.Value)];
    }
}
