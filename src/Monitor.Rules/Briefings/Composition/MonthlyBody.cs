using Monitor.Rules.Briefings.Documents;

namespace Monitor.Rules.Briefings.Composition;

/// <summary>月报: the parts of the monthly report on supply and demand, then what every briefing tells.</summary>
internal static class MonthlyBody
{
    public static IEnumerable<DocumentBlock> Compose(EditionView view)
    {
        var figures = FigurePart.Lead(view);
        foreach (var part in view.Matter.Policy.MonthlyParts)
        {
            var own = part.Indicators.Select(key => figures.FirstOrDefault(figure => figure.Indicator.Key == key)).OfType<LeadFigure>().ToArray();
            if (part.IsOutlook)
            {
                yield return new Heading(1, part.Name);
                yield return SummaryPart.Moved(view, "monthly").End();
                foreach (var block in OutlookPart.Forecasts(view))
                {
                    yield return block;
                }

                yield return new FreeText("advice", "工作建议");
            }
            else if (own.Length > 0)
            {
                yield return new Heading(1, part.Name);
                foreach (var figure in own)
                {
                    yield return FigurePart.Sentence(view, figure, "monthly").End();
                }

                if (own.FirstOrDefault(figure => figure.Figure.Trend is not null) is { } lead)
                {
                    yield return TrendPart.Chart(view, lead);
                }
            }
        }
    }
}
