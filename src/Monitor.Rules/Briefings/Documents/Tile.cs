using Monitor.Rules.Grading;

namespace Monitor.Rules.Briefings.Documents;

/// <summary>A region's tile.</summary>
/// <param name="Row">Its row, from 0 at the top.</param>
/// <param name="Column">Its column, from 0 at the left.</param>
/// <param name="Region">The region's short name, such as 青岛.</param>
/// <param name="Grade">Its grade; null where it cannot be judged for want of data.</param>
/// <param name="Note">What is read below the name, such as 橙色 or 缺数.</param>
public sealed record Tile(int Row, int Column, string Region, Grade? Grade, string Note);
