using System.Collections.Immutable;

namespace Monitor.Rules.Surveillance;

/// <summary>All features in the order of a model's inputs.</summary>
public static class SurveillanceFeatures
{
    /// <summary>Each feature once.</summary>
    public static ImmutableArray<SurveillanceFeature> All { get; } = [.. Enum.GetValues<SurveillanceFeature>()];

    /// <summary>How many there are.</summary>
    public static int Count => All.Length;
}
