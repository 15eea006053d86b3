namespace Monitor.Rules.Briefings.Documents;

/// <summary>A bar of a chart.</summary>
/// <param name="Name">Whose it is.</param>
/// <param name="Value">Its length.</param>
/// <param name="Text">The figure as it is read, with its unit where the axis does not say it.</param>
public sealed record ChartBar(string Name, decimal Value, string Text);
