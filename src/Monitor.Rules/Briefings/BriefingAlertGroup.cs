using System.Collections.Immutable;

namespace Monitor.Rules.Briefings;

/// <summary>The alerts of one level.</summary>
/// <param name="Level">Such as 县级.</param>
/// <param name="Alerts">The alerts, the gravest first.</param>
public sealed record BriefingAlertGroup(string Level, ImmutableArray<BriefingAlert> Alerts);
