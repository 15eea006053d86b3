using Monitor.Rules.Evaluation;
using Monitor.Rules.Indicators;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Briefings.Composition;

/// <summary>A headline figure of a region with its indicator.</summary>
internal sealed record LeadFigure(Indicator Indicator, HeadlineFigure Figure)
{
    public Period Period => Period.Parse(Indicator.Period, Figure.Period);

    /// <summary>The expected range; null where nothing was expected.</summary>
    public (decimal Low, decimal High)? Range => Figure.Trend?.LastRange is var (low, high) ? (Indicator.Kind == IndicatorKind.Count ? Math.Max(0, low) : low, high) : null;

    public decimal? Expected => Figure.Trend is { Expected: [.., { } expected] } ? expected : null;

    /// <summary>Whether it is a number of people, which may be too small to be told.</summary>
    public bool CountsPeople => Indicator is { Kind: IndicatorKind.Count, Unit: "人" };

    public RangeStanding Standing => Range switch
    {
        null => RangeStanding.Unknown,
        var (low, _) when Figure.Value < low => RangeStanding.Below,
        var (_, high) when Figure.Value > high => RangeStanding.Above,
        _ => RangeStanding.Within,
    };

    /// <summary>Whether it lies outside on the bad side.</summary>
    public bool IsWorse => (Standing, Indicator.Direction) is (RangeStanding.Above, IndicatorDirection.HigherIsWorse) or (RangeStanding.Below, IndicatorDirection.LowerIsWorse);

    public string StandingName => Standing switch
    {
        RangeStanding.Below => "低于预期",
        RangeStanding.Above => "高于预期",
        RangeStanding.Within => "预期之内",
        _ => FigureComparison.Nothing,
    };

    /// <summary>Said with the range where the figure is a part, which the range is scaled to; empty for a whole one.</summary>
    public string PartWords => !FigureBasis.IsPart(Figure) ? "" : CoverageSentence.IsOwed(Figure) ? "按已报部分" : "按已采用部分";

    /// <summary>The period without its days, which would make a column too wide.</summary>
    public static string Short(Period period) => period.Kind == PeriodKind.Week ? period.ToChinese().Split('（')[0] : period.ToChinese();
}
