namespace Monitor.Rules.Panels;

/// <summary>企业级行政记录: a number of people of one enterprise.</summary>
/// <param name="Source">The source it came from.</param>
/// <param name="Measure">What was counted.</param>
/// <param name="EnterpriseKey">The enterprise: its social credit code where valid, else its name.</param>
/// <param name="Enterprise">Its name.</param>
/// <param name="Region">The region's index in the tree.</param>
/// <param name="Day">Of staff the day, of stops and claims the last day of the week.</param>
/// <param name="People">People; 0 or more.</param>
/// <param name="KnownAt">When it became known.</param>
public sealed record EnterpriseFigure(string Source, EnterpriseMeasure Measure, string EnterpriseKey, string Enterprise, int Region, DateOnly Day, int People, DateTimeOffset KnownAt);
