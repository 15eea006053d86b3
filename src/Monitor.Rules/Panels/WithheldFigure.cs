using Monitor.Rules.Periods;

namespace Monitor.Rules.Panels;

/// <summary>暂不采用的数值: a figure that was delivered and is not judged by until it is corrected or believed.</summary>
/// <param name="Indicator">The indicator's number in the catalogue.</param>
/// <param name="Region">The region's index.</param>
/// <param name="Period">The period.</param>
/// <param name="Value">The figure as delivered, in the indicator's unit.</param>
/// <param name="KnownAt">When it became known.</param>
/// <param name="Rules">The ids of the rules that hold it back; one or more.</param>
public sealed record WithheldFigure(int Indicator, int Region, Period Period, double Value, DateTimeOffset KnownAt, IReadOnlyList<string> Rules);
