using System.Collections.Immutable;
using Monitor.Rules.Panels;

namespace Monitor.Rules.Evaluation;

/// <summary>A headline figure with what it is compared with.</summary>
/// <param name="Indicator">The indicator's key.</param>
/// <param name="Region">The region's code.</param>
/// <param name="Period">The last period known, in machine form.</param>
/// <param name="Value">Its figure.</param>
/// <param name="Previous">The figure of the period before, of the same regions below; null where not known.</param>
/// <param name="YearBefore">The figure of the same time of the year before, aligned by the Spring Festival around it, of the same regions below; null where not known.</param>
/// <param name="YearBeforePeriod">The period of that, in machine form.</param>
/// <param name="Coverage">The share of the regions below that had reported, from 0 to 1.</param>
public sealed record HeadlineFigure(string Indicator, string Region, string Period, decimal Value, decimal? Previous, decimal? YearBefore, string YearBeforePeriod, decimal Coverage)
{
    /// <summary>What the figure is expected to become when all has been reported; null where nothing more is expected.</summary>
    public ExpectedFigure? Expected { get; init; }

    /// <summary>不含地区: the codes of the regions that the figure does without, because they are excused from reporting; null for none.</summary>
    public ImmutableArray<string>? LeftOut { get; init; }

    /// <summary>The coverage of the period before, without the regions that the figure itself lacks; null where it is whole, 0 where nothing is like the figure. A part is no basis of a comparison.</summary>
    public decimal? PreviousCoverage { get; init; }

    /// <summary>The same of the same time of the year before.</summary>
    public decimal? YearBeforeCoverage { get; init; }

    /// <summary>已报、暂不采用: the codes of the regions below that delivered what is held back; null for none.</summary>
    public ImmutableArray<string>? Withheld { get; init; }

    /// <summary>未报: how many regions below are expected and did not deliver; null for none.</summary>
    public int? Silent { get; init; }

    /// <summary>走势: the periods up to this one with what the detector expected of each; null for indicators that it does not watch.</summary>
    public FigureTrend? Trend { get; init; }
}
