using Monitor.Rules.Briefings.Documents;
using Monitor.Rules.Detection;
using Monitor.Rules.Indicators;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Briefings.Composition;

/// <summary>走势研判: what the detector expects next, how sure it is, and how well it foretold.</summary>
internal static class OutlookPart
{
    private const string Part = "outlook";
    private const decimal Doubtful = 0.5m;
    private const decimal Certain = 0.999m;

    public static IEnumerable<DocumentBlock> Compose(EditionView view)
    {
        yield return new Heading(1, "走势研判与工作建议");
        foreach (var block in Forecasts(view))
        {
            yield return block;
        }

        yield return new FreeText("advice", "工作建议");
    }

    /// <summary>The forecasts of the scope's figures with how the last one came out.</summary>
    public static IEnumerable<DocumentBlock> Forecasts(EditionView view)
    {
        var foreseen = FigurePart.Lead(view).Where(figure => figure.Figure.Trend?.Next is not null).ToArray();
        if (foreseen is [var first, ..])
        {
            yield return Sentence(first);
            yield return Table(foreseen);
        }

        if (Foretold(view) is { } foretold)
        {
            yield return foretold;
        }

        if (Likely(view) is { } likely)
        {
            yield return likely;
        }
    }

    private static Paragraph Sentence(LeadFigure lead)
    {
        var (key, next) = ($"figure.{lead.Indicator.Key}.{lead.Figure.Region}", lead.Figure.Trend!.Next!);
        var prose = new Prose(Part).Say($"预计{lead.Period.Next.ToChinese()}{lead.Indicator.Name}为").Figure($"{key}.next", next.Value, lead.Indicator.Unit)
            .Say("，九成把握在").Figure($"{key}.next.low", next.Low, "").Say("至").Figure($"{key}.next.high", next.High, lead.Indicator.Unit).Say("之间，");
        _ = FigureBasis.IsPart(lead.Figure) ? prose.Say("最近一期资料不全，暂不与之比较") : prose.Say("比最近一期").Words($"{key}.next.change", FigureComparison.Write(lead.Indicator, next.Value, lead.Figure.Value));
        var (within, of) = lead.Figure.Trend.Hits();
        return (of == 0 ? prose.Say("。") : prose.Say("；近").Figure($"{key}.hits.of", of, "期").Say("中实际值落在当期预期区间内的有").Figure($"{key}.hits", within, "期").Say("。")).End();
    }

    private static DataTable Table(LeadFigure[] foreseen)
    {
        var cells = new Cells("forecast");
        return new DataTable(
            "下一统计期预测（由历史走势和节日历推算，未计入已知裁减）",
            "",
            [new("指标", Weight: 4), new("统计期", Weight: 2), new("预计值", ColumnAlignment.Right, 2), new("九成区间", ColumnAlignment.Right, 3), new("比最近一期", ColumnAlignment.Right, 2), new("近期命中", ColumnAlignment.Right, 2)],
            [.. foreseen.Select(Row)])
        { Sheet = "走势预测" };

        TableRow Row(LeadFigure lead)
        {
            var (next, (within, of)) = (lead.Figure.Trend!.Next!, lead.Figure.Trend.Hits());
            return new(
            [
                Cells.Text(lead.Indicator.Unit.Length == 0 ? lead.Indicator.Name : $"{lead.Indicator.Name}（{lead.Indicator.Unit}）"),
                Cells.Text(LeadFigure.Short(lead.Period.Next)),
                cells.Number($"figure.{lead.Indicator.Key}.{lead.Figure.Region}.next", next.Value),
                Cells.Text($"{OfficialNumber.Write(next.Low)}至{OfficialNumber.Write(next.High)}"),
                Cells.Text(FigureBasis.IsPart(lead.Figure) ? FigureBasis.Incomplete : FigureComparison.Write(lead.Indicator, next.Value, lead.Figure.Value)),
                Cells.Text(of == 0 ? FigureComparison.Nothing : $"{of}期中{within}期"),
            ]);
        }
    }

    /// <summary>How the forecasts of the last issue came out, of the figures that have come in since.</summary>
    private static Paragraph? Foretold(EditionView view)
    {
        if (view.Matter.Previous is not { } previous || view.Root is not { } root)
        {
            return null;
        }

        var judged = FigurePart.Lead(view)
            .Select(lead => (Lead: lead, Before: FigurePart.Of(previous, lead.Indicator, root.Code)))
            .Where(pair => pair.Before?.Trend?.Next is not null && pair.Before.Period == pair.Lead.Period.Previous.ToString())
            .Select(pair => (pair.Lead, Next: pair.Before!.Trend!.Next!)).ToArray();
        if (judged.Length == 0)
        {
            return null;
        }

        var missed = judged.Where(pair => pair.Lead.Figure.Value < pair.Next.Low || pair.Lead.Figure.Value > pair.Next.High).Select(pair => pair.Lead.Indicator.Name).ToArray();
        var prose = new Prose(Part).Say("上期所作预测已有实际值的").Figure("foretold.count", judged.Length, "项").Say("，落在九成区间内").Figure("foretold.within", judged.Length - missed.Length, "项");
        return (missed.Length == 0 ? prose.Say("。") : prose.Say($"，区间外的为{string.Join("、", missed)}。")).End();
    }

    /// <summary>The cities whose last figure is more probably an anomaly than not.</summary>
    private static Paragraph? Likely(EditionView view)
    {
        var likely = view.Now.Headlines
            .Where(figure => figure.Trend?.Probability >= Doubtful && view.Rules.Indicators.Contains(figure.Indicator) && view.Tree.Find(figure.Region) is { Level: AdministrativeLevel.City } && view.Holds(figure.Region))
            .Where(figure => view.Rules.Indicators[figure.Indicator].Direction != IndicatorDirection.Context)
            .OrderByDescending(figure => figure.Trend!.Probability).ThenBy(figure => figure.Region, StringComparer.Ordinal).Take(5).ToArray();
        if (likely.Length == 0)
        {
            return null;
        }

        var prose = new Prose(Part).Say("最近一期异动概率不低于50%的市级数值（至多列5项），须优先核实：");
        for (var i = 0; i < likely.Length; i++)
        {
            prose.Say($"{(i == 0 ? "" : "、")}{view.Tree.Find(likely[i].Region)!.Name}{view.Rules.Indicators[likely[i].Indicator].Name}").Words($"figure.{likely[i].Indicator}.{likely[i].Region}.probability", Probable(likely[i].Trend!.Probability!.Value));
        }

        return prose.Say("。").End();
    }

    /// <summary>Nothing is told as certain.</summary>
    private static string Probable(decimal probability) => probability >= Certain ? $"{OfficialNumber.Percent(Certain)}以上" : OfficialNumber.Percent(probability);
}
