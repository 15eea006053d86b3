namespace Monitor.Rules.Detection;

/// <summary>What one enterprise contributed to a judgement. Names of enterprises never go into a text message.</summary>
/// <param name="Enterprise">The enterprise's name as reported.</param>
/// <param name="Region">The code of the region it reported from.</param>
/// <param name="People">Workers affected, of all its reports that count; null where none says.</param>
/// <param name="Share">Workers affected per worker held, from 0; null without a head-count.</param>
/// <param name="Reports">The numbers of the reports.</param>
public sealed record Contribution(string Enterprise, string Region, int? People, decimal? Share, string Reports);
