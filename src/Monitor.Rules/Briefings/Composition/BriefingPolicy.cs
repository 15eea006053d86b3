using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Monitor.Rules.Briefings.Composition;

/// <summary>What a profile wants of its briefings beyond what its rules say.</summary>
public sealed record BriefingPolicy
{
    /// <summary>A profile that says nothing.</summary>
    public static BriefingPolicy None { get; } = new();

    /// <summary>编发单位; empty for the title of the service.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>The plan whose targets are told; null for none.</summary>
    public PlanTable? Plan { get; init; }

    /// <summary>What is suppressed in an edition that leaves the house.</summary>
    public SmallCells SmallCells { get; init; } = new(0);

    /// <summary>Over how many weeks the system's own score is counted; more than 0.</summary>
    public int ScoreWeeks { get; init; } = 12;

    /// <summary>The parts of the monthly edition.</summary>
    public ImmutableArray<MonthlyPart> MonthlyParts { get; init; } = [];

    /// <summary>The places of the regions of the second level in the tile map, by code; without them they stand in rows, in order of their codes.</summary>
    public FrozenDictionary<string, TilePlace> Tiles { get; init; } = FrozenDictionary<string, TilePlace>.Empty;
}
