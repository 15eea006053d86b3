using Monitor.Rules.Evaluation;

namespace Monitor.Rules.Briefings;

/// <summary>对比基数: what a headline figure is held against. A part is compared with the same regions (同口径) or not at all, and nothing is compared with a part (decision 0031).</summary>
/// <param name="Value">The earlier figure; null where there is no comparison.</param>
/// <param name="Why">Why there is none, such as 没有上期数据 or 上期资料不全，暂不比较; empty where there is one.</param>
public sealed record FigureBasis(decimal? Value, string Why)
{
    /// <summary>What stands in a table for a comparison with a part or of one.</summary>
    public const string Incomplete = "资料不全";

    /// <summary>Said instead of both comparisons of a part that nothing is like.</summary>
    public const string OfPart = "资料不全，暂不与上期、上年同期比较";

    /// <summary>Said before the comparisons of a part: they are with the same regions.</summary>
    public const string Alike = "资料不全，按已有地区同口径比较：";

    /// <summary>What is said before both comparisons, empty for a whole figure; null where neither can be made of a part.</summary>
    public static string? Prefix(HeadlineFigure figure) => !IsPart(figure) ? "" : Previous(figure).Value is null && YearBefore(figure).Value is null ? null : Alike;

    /// <summary>The period before.</summary>
    public static FigureBasis Previous(HeadlineFigure figure) => Of(figure, figure.Previous, figure.PreviousCoverage, "上期");

    /// <summary>The same time of the year before.</summary>
    public static FigureBasis YearBefore(HeadlineFigure figure) => Of(figure, figure.YearBefore, figure.YearBeforeCoverage, "上年同期");

    /// <summary>Whether a figure rests on less than all that was expected.</summary>
    public static bool IsPart(HeadlineFigure figure) => figure.Coverage < 1;

    private static FigureBasis Of(HeadlineFigure figure, decimal? earlier, decimal? coverage, string name) =>
        earlier is null ? new(null, $"没有{name}数据")
        : IsPart(figure) && coverage == 0 ? new(null, "本期资料不全，暂不比较")
        : coverage < 1 ? new(null, $"{name}资料不全，暂不比较")
        : new(earlier, "");
}
