using Monitor.Rules.Grading;

namespace Monitor.Rules.Detection;

/// <summary>规则: one way of judging regions, with the document it rests on.</summary>
/// <param name="Head">What it says of itself; read, and changed by <c>with</c>, through the properties here.</param>
public abstract record Rule(RuleHead Head)
{
    /// <inheritdoc cref="RuleHead.Id"/>
    public string Id { get => Head.Id; init => Head = Head with { Id = value }; }

    /// <inheritdoc cref="RuleHead.Name"/>
    public string Name { get => Head.Name; init => Head = Head with { Name = value }; }

    /// <summary>Its family.</summary>
    public abstract RuleFamily Family { get; }

    /// <inheritdoc cref="RuleHead.Cause"/>
    public string Cause { get => Head.Cause; init => Head = Head with { Cause = value }; }

    /// <inheritdoc cref="RuleHead.Basis"/>
    public Basis Basis { get => Head.Basis; init => Head = Head with { Basis = value }; }

    /// <inheritdoc cref="RuleHead.Scope"/>
    public RegionScope Scope { get => Head.Scope; init => Head = Head with { Scope = value }; }

    /// <inheritdoc cref="RuleHead.EffectiveFrom"/>
    public DateOnly? EffectiveFrom { get => Head.EffectiveFrom; init => Head = Head with { EffectiveFrom = value }; }

    /// <inheritdoc cref="RuleHead.EffectiveTo"/>
    public DateOnly? EffectiveTo { get => Head.EffectiveTo; init => Head = Head with { EffectiveTo = value }; }

    /// <inheritdoc cref="RuleHead.Policy"/>
    public LifecyclePolicy Policy { get => Head.Policy; init => Head = Head with { Policy = value }; }

    /// <summary>The grades it can give, rising.</summary>
    public abstract IEnumerable<Grade> Grades { get; }

    /// <summary>Whether its alerts speak of data, not of the labour market.</summary>
    public bool IsData => Family == RuleFamily.Completeness;

    /// <summary>Whether the rule is in force on a day.</summary>
    public bool IsEffective(DateOnly day) => (EffectiveFrom is null || day >= EffectiveFrom) && (EffectiveTo is null || day <= EffectiveTo);
}
