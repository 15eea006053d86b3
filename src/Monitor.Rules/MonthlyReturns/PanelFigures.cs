using Monitor.Rules.Indicators;

namespace Monitor.Rules.MonthlyReturns;

/// <summary>The figures of indicators that returns make.</summary>
public static class PanelFigures
{
    /// <summary>A region's figure in per cent, not rounded: what is printed as 2.00% need not have reached a line of 2. Null where none may be shown, or too few enterprises have returned for it to mean anything.</summary>
    public static decimal? Of(ReturnFigure figure, PublishedRegion region, ReturnPolicy policy)
    {
        if (figure == ReturnFigure.ResponseRate)
        {
            return region.Exact.Response;
        }

        var isWhole = region.Exact.Response >= policy.MinimumResponse * 100;
        return !isWhole ? null : figure switch
        {
            ReturnFigure.LossRate => region.Exact.LossWithoutTransfers,
            ReturnFigure.LossRateWithTransfers => region.Exact.Loss,
            _ => region.Exact.Decreased,
        };
    }
}
