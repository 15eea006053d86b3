namespace Monitor.Rules.Grading;

/// <summary>What a scheme calls one grade.</summary>
/// <param name="Name">The name officials read, such as 橙色预警.</param>
/// <param name="Label">The official degree, such as 严重（Ⅱ级）.</param>
/// <param name="Colour">The colour on pages, as #rrggbb.</param>
public sealed record GradeName(string Name, string Label, string Colour);
