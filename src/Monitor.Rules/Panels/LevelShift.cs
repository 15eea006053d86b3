using Monitor.Rules.Periods;

namespace Monitor.Rules.Panels;

/// <summary>数值突变: how one delivery of a region stands to what is typical of it.</summary>
/// <param name="Region">The region's index; the root's where all regions are judged together.</param>
/// <param name="KnownAt">When the delivery became known.</param>
/// <param name="Kind">How it stands.</param>
/// <param name="Period">The period of the figure that stands out most, or of the newest figure.</param>
/// <param name="Value">That figure: one region's, a sum, or a number of regions.</param>
/// <param name="Typical">典型值: what it is held against, the median of the periods before.</param>
/// <param name="Ratio">The figure for each unit of that; after a shift back, for each unit of the delivery before.</param>
/// <param name="Earlier">After a shift back: the figure that stood out in the delivery before; otherwise null.</param>
/// <param name="Held">暂不采用: figures that are held back, those of earlier deliveries among them.</param>
public sealed record LevelShift(int Region, DateTimeOffset KnownAt, ShiftKind Kind, Period Period, double Value, double Typical, double Ratio, double? Earlier, int Held);
