using System.Collections.Immutable;

namespace Monitor.Rules.Briefings.Documents;

/// <summary>A series with what was expected of it.</summary>
/// <param name="Name">Whose it is, such as 青岛市.</param>
/// <param name="Points">The points, oldest first, without a gap in the periods.</param>
public sealed record Trend(string Name, ImmutableArray<TrendPoint> Points);
