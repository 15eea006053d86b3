namespace Monitor.Rules.Briefings;

/// <summary>A grade as it is shown: in words, with its colour beside.</summary>
/// <param name="Ordinal">From 1 to 4.</param>
/// <param name="Name">Such as 橙色预警.</param>
/// <param name="Label">Such as 严重（Ⅱ级）.</param>
/// <param name="Colour">As #rrggbb.</param>
public sealed record BriefingGrade(int Ordinal, string Name, string Label, string Colour);
