using Monitor.Rules.Detection;

namespace Monitor.Rules.Layoffs;

/// <summary>贴线裁员: reductions that lie just under the line, again and again.</summary>
/// <param name="Basis">Where the numbers come from.</param>
/// <param name="PeopleFrom">From how many people a reduction lies close under the line.</param>
/// <param name="ShareFrom">From what share of the staff; null where the line knows no share.</param>
/// <param name="Times">On how many different days they make a finding.</param>
/// <param name="WithinDays">Within how many days.</param>
public sealed record NearLineWatch(Basis Basis, int PeopleFrom, decimal? ShareFrom, int Times, int WithinDays);
