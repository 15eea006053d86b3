namespace Monitor.Rules.Layoffs;

/// <summary>People of one enterprise seen at one stage.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="EnterpriseKey">The enterprise.</param>
/// <param name="Day">The day: of a report the first day of the reduction, else the day of the stop or claim.</param>
/// <param name="People">People; more than 0.</param>
public sealed record CohortSighting(CohortStage Stage, string EnterpriseKey, DateOnly Day, int People);
