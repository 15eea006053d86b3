namespace Monitor.Rules.MonthlyReturns;

/// <summary>The shares of a region's part of the panel in per cent with all their decimals, for lines that a rounded share would reach too early. What may not be shown is null here too.</summary>
/// <param name="Response">报送率.</param>
/// <param name="Loss">岗位流失率.</param>
/// <param name="LossWithoutTransfers">剔除划转的岗位流失率.</param>
/// <param name="Decreased">岗位减少企业占比.</param>
internal readonly record struct ExactShares(decimal? Response, decimal? Loss, decimal? LossWithoutTransfers, decimal? Decreased);
