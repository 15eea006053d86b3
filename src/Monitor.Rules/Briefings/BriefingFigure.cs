namespace Monitor.Rules.Briefings;

/// <summary>A figure with what it is held against, in words.</summary>
/// <param name="Region">The region's name.</param>
/// <param name="Period">The period it speaks of.</param>
/// <param name="Value">The figure; — where none is known.</param>
/// <param name="Previous">Against the period before.</param>
/// <param name="YearBefore">Against the same time of the year before, aligned by the Spring Festival around it.</param>
/// <param name="Coverage">How much of what the figure rests on had been reported.</param>
public sealed record BriefingFigure(string Region, string Period, string Value, string Previous, string YearBefore, string Coverage);
