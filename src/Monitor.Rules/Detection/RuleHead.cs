using Monitor.Rules.Grading;

namespace Monitor.Rules.Detection;

/// <summary>规则要素: what every rule says of itself, whatever its family.</summary>
public sealed record RuleHead
{
    /// <summary>Its key in the configuration, unique.</summary>
    public required string Id { get; init; }

    /// <summary>Its name, such as 经济性裁员报告线.</summary>
    public required string Name { get; init; }

    /// <summary>事由: the key of what it is about. Alerts of different causes are independent sources; rules without one count as one source together.</summary>
    public string Cause { get; init; } = "";

    /// <summary>The document it rests on.</summary>
    public required Basis Basis { get; init; }

    /// <summary>The regions it judges.</summary>
    public required RegionScope Scope { get; init; }

    /// <summary>The first day it is in force; null for always.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>The last day it is in force, included; null for open-ended.</summary>
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>How its alerts rise and fall.</summary>
    public required LifecyclePolicy Policy { get; init; }
}
