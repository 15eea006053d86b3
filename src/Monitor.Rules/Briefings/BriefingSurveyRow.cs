namespace Monitor.Rules.Briefings;

/// <summary>A city's part of the panel in words; what may not be shown says so.</summary>
/// <param name="Region">The city's name.</param>
/// <param name="Expected">应报企业数.</param>
/// <param name="Response">报送率.</param>
/// <param name="Matched">可比企业数.</param>
/// <param name="Net">净变动.</param>
/// <param name="Loss">岗位流失率.</param>
/// <param name="LossWithoutTransfers">剔除划转的岗位流失率.</param>
/// <param name="Falling">岗位减少企业占比.</param>
public sealed record BriefingSurveyRow(string Region, string Expected, string Response, string Matched, string Net, string Loss, string LossWithoutTransfers, string Falling);
