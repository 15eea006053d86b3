using System.Collections.Immutable;

namespace Monitor.Rules.Panels;

/// <summary>Which kinds of report speak of people who lose their work.</summary>
public static class LayoffKinds
{
    /// <summary>减少岗位的: those that reduce staff. People in a wage dispute or an incident have not lost their work; a report that does not say what it is counts as one that reduces.</summary>
    public static ImmutableArray<LayoffKind> Reducing { get; } = [LayoffKind.Layoff, LayoffKind.Closure, LayoffKind.Suspension, LayoffKind.Unknown];

    /// <summary>Whether a kind is one of <see cref="Reducing"/>.</summary>
    public static bool Reduces(LayoffKind kind) => Reducing.Contains(kind);
}
