using System.Collections.Immutable;

namespace Monitor.Rules.Briefings;

/// <summary>裁员报告研判.</summary>
/// <param name="IsShown">Whether the configuration judges reports at all.</param>
/// <param name="Summary">How much was found, in a sentence.</param>
/// <param name="Enterprises">The enterprises that newly known reports speak of, and those of which something is found without a report.</param>
/// <param name="More">How many enterprises are not listed.</param>
public sealed record BriefingJudgement(bool IsShown, string Summary, ImmutableArray<BriefingJudgedEnterprise> Enterprises, int More);
