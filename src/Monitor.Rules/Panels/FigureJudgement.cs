using System.Collections.Immutable;
using Monitor.Rules.Surveillance;

namespace Monitor.Rules.Panels;

/// <summary>检测结果: what the detector says of one figure, by all that was known of its series up to its period.</summary>
public sealed record FigureJudgement
{
    /// <summary>The figure as known, in the indicator's unit; NaN where it is not known.</summary>
    public required double Figure { get; init; }

    /// <summary>What was expected of it without an outbreak; NaN where it is not known or nothing came before it.</summary>
    public double Expected { get; init; } = double.NaN;

    /// <summary>The standard deviation of the figure about what was expected, what is not known of the expectation included.</summary>
    public double Spread { get; init; } = double.NaN;

    /// <summary>The logarithm of the odds that the figure holds an outbreak, by the statistical filter alone.</summary>
    public double Score { get; init; }

    /// <summary>The same by the learned model; the score where there is none.</summary>
    public double LogOdds { get; init; }

    /// <summary>Whether the learned model has had the say.</summary>
    public bool IsLearned { get; init; }

    /// <summary>How many figures of the series were known by then, this one included.</summary>
    public int History { get; init; }

    /// <summary>How large the figure is, by the coverage of what it rests on, for each unit of what it would be if nothing were missing; what is expected is for that.</summary>
    public double Share { get; init; } = 1;

    /// <summary>What the learned model was told, one number for each <see cref="SurveillanceFeature"/>; empty where the figure is plainly ordinary.</summary>
    public ImmutableArray<float> Features { get; init; } = [];

    /// <summary>异动概率: how probable it is that the figure holds an outbreak, 0 to 1.</summary>
    public double Probability => 1 / (1 + Math.Exp(-LogOdds));

    /// <summary>Whether the figure is known and something was expected of it.</summary>
    public bool IsKnown => !double.IsNaN(Figure) && !double.IsNaN(Expected);
}
