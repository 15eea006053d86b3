using System.Collections.Immutable;

namespace Monitor.Rules.Briefings.Documents;

/// <summary>图: regions as tiles in their rough places; never a map.</summary>
/// <param name="Caption">What it shows, without a number.</param>
/// <param name="Tiles">The tiles, at most one a place.</param>
public sealed record TileGrid(string Caption, ImmutableArray<Tile> Tiles) : DocumentBlock;
