using System.Collections.Immutable;

namespace Monitor.Rules.Cases.Facts;

/// <summary>并入预警: an alert is listed under the case.</summary>
/// <param name="Alert">The alert.</param>
public sealed record AlertJoined(CaseAlert Alert) : CaseFact
{
    /// <summary>The social credit codes of the enterprises behind it.</summary>
    public ImmutableArray<string> Enterprises { get; init; } = [];
}
