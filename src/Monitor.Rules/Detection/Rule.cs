using System.Collections.Immutable;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Detection;

/// <summary>规则: one way of judging regions, with the document it rests on.</summary>
public abstract record Rule
{
    /// <summary>Its key in the configuration, unique.</summary>
    public required string Id { get; init; }

    /// <summary>Its name, such as 经济性裁员报告线.</summary>
    public required string Name { get; init; }

    /// <summary>Its family.</summary>
    public abstract RuleFamily Family { get; }

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

    /// <summary>The grades it can give, rising.</summary>
    public abstract IEnumerable<Grade> Grades { get; }

    /// <summary>Whether its alerts speak of data, not of the labour market.</summary>
    public bool IsData => Family == RuleFamily.Completeness;

    /// <summary>Whether the rule is in force on a day.</summary>
    public bool IsEffective(DateOnly day) => (EffectiveFrom is null || day >= EffectiveFrom) && (EffectiveTo is null || day <= EffectiveTo);
}
