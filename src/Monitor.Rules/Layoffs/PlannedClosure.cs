namespace Monitor.Rules.Layoffs;

/// <summary>计划关停: an entry of the register of enterprises that policy or projects close, move or merge (政策关停并转).</summary>
/// <param name="Enterprise">The enterprise's name.</param>
/// <param name="EnterpriseKey">Its social credit code; empty where not known, and then the name tells.</param>
/// <param name="Region">The region's code.</param>
/// <param name="People">People who lose their work; null where not known.</param>
/// <param name="ClosesOn">The day.</param>
/// <param name="Cause">The policy or project, with its document.</param>
public sealed record PlannedClosure(string Enterprise, string EnterpriseKey, string Region, int? People, DateOnly ClosesOn, string Cause);
