using Monitor.Rules.Indicators;

namespace Monitor.Rules.MonthlyReturns;

/// <summary>The figures of indicators that returns make.</summary>
public static class PanelFigures
{
    /// <summary>A region's figure; null where none may be shown, or too few enterprises have returned for it to mean anything.</summary>
    public static decimal? Of(ReturnFigure figure, PublishedRegion region, ReturnPolicy policy)
    {
        if (figure == ReturnFigure.ResponseRate)
        {
            return region.ResponseRate;
        }

        var isWhole = region.ResponseRate >= policy.MinimumResponse * 100;
        return !isWhole ? null : figure switch
        {
            ReturnFigure.LossRate => region.Figures?.LossRateWithoutTransfers,
            ReturnFigure.LossRateWithTransfers => region.Figures?.LossRate,
            _ => region.Figures?.DecreasedShare,
        };
    }
}
