using System.Collections.Immutable;

namespace Monitor.Rules.Briefings.Composition;

/// <summary>规划指标: one target of a plan.</summary>
public sealed record PlanTarget
{
    /// <summary>Its name as the plan writes it.</summary>
    public required string Name { get; init; }

    /// <summary>The unit of all its numbers.</summary>
    public required string Unit { get; init; }

    /// <summary>基数.</summary>
    public required decimal Base { get; init; }

    /// <summary>目标.</summary>
    public required decimal Target { get; init; }

    /// <summary>How a figure is held against it.</summary>
    public TargetBound Bound { get; init; }

    /// <summary>五年累计: whether the target is the sum over the years of the plan and not the state at its end.</summary>
    public bool IsCumulative { get; init; }

    /// <summary>约束性; else 预期性.</summary>
    public bool IsBinding { get; init; }

    /// <summary>The key of the indicator that tells how far it has come; empty for none.</summary>
    public string Indicator { get; init; } = "";

    /// <summary>What the indicator's figure is multiplied by to be in the plan's unit; above 0.</summary>
    public decimal Scale { get; init; } = 1;

    /// <summary>Published results by year, oldest first; empty where none is entered.</summary>
    public ImmutableArray<PlanResult> Results { get; init; } = [];
}
