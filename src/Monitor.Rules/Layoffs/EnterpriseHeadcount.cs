namespace Monitor.Rules.Layoffs;

/// <summary>企业人数: the insured or reported staff of one enterprise on one day.</summary>
/// <param name="Series">What was counted, such as 参保人数; only numbers of one series are compared.</param>
/// <param name="EnterpriseKey">The enterprise.</param>
/// <param name="Enterprise">Its name.</param>
/// <param name="Region">The region's index in the tree.</param>
/// <param name="Day">The day.</param>
/// <param name="People">People; 0 or more.</param>
public sealed record EnterpriseHeadcount(string Series, string EnterpriseKey, string Enterprise, int Region, DateOnly Day, int People)
{
    /// <summary>The day on which it became known; null where that is the day itself.</summary>
    public DateOnly? KnownOn { get; init; }

    /// <summary>The moment at which it became known; null where nobody says.</summary>
    public DateTimeOffset? KnownAt { get; init; }
}
