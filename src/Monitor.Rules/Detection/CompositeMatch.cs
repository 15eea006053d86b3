using System.Collections.Immutable;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Detection;

/// <summary>An alternative that holds, with those who fulfil it.</summary>
/// <param name="Condition">The alternative.</param>
/// <param name="Members">Who fulfils it: one alert for each region, or for each source.</param>
/// <param name="RuleNames">The names of their rules, in the same order.</param>
/// <param name="Of">How many there are in all.</param>
/// <param name="RestsOnDetector">Whether nothing but the detector speaks for any of them.</param>
internal sealed record CompositeMatch(CompositeCondition Condition, ImmutableArray<EvidenceMember> Members, ImmutableArray<string> RuleNames, int Of, bool RestsOnDetector)
{
    /// <summary>The grade it gives.</summary>
    public Grade Grade { get; init; }

    /// <summary>Whether the cap on the detector kept it from a graver grade.</summary>
    public bool IsCapped { get; init; }
}
