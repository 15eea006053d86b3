namespace Monitor.Rules.MonthlyReturns;

/// <summary>What may be shown of a region's part of the panel.</summary>
/// <param name="Region">The region's code.</param>
/// <param name="Expected">应报企业数.</param>
/// <param name="Returned">已报企业数; null where too few are expected.</param>
/// <param name="ResponseRate">报送率 in per cent; null where too few are expected.</param>
/// <param name="Matched">可比企业数.</param>
/// <param name="Figures">The figures of the matched sample; null where they may not be shown.</param>
public sealed record PublishedRegion(string Region, int Expected, int? Returned, decimal? ResponseRate, int Matched, PublishedFigures? Figures)
{
    /// <summary>What of the shares rules may judge: those shown, before they are rounded. Nothing is printed from them.</summary>
    internal ExactShares Exact { get; init; }
}
