namespace Monitor.Rules.Briefings.Composition;

/// <summary>The place of a region's tile.</summary>
/// <param name="Row">From 0 at the top.</param>
/// <param name="Column">From 0 at the left.</param>
public readonly record struct TilePlace(int Row, int Column);
