namespace Monitor.Rules.Duty;

/// <summary>空班: a stretch of time in which somebody is missing and that is not accepted.</summary>
/// <param name="Region">The code of the region of the roster.</param>
/// <param name="Owner">Who keeps the roster, by the key in the configuration.</param>
/// <param name="From">The beginning, included, in UTC.</param>
/// <param name="Until">The end, not included, in UTC; where the search ended at the latest.</param>
/// <param name="LacksOfficer">Whether there is no officer.</param>
/// <param name="LacksLead">Whether there is no lead where one is needed.</param>
public sealed record DutyGap(string Region, string Owner, DateTimeOffset From, DateTimeOffset Until, bool LacksOfficer, bool LacksLead);
