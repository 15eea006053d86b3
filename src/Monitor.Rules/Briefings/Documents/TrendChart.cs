namespace Monitor.Rules.Briefings.Documents;

/// <summary>图: a trend with its expected range.</summary>
/// <param name="Caption">What it shows, without a number.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Trend">The series.</param>
public sealed record TrendChart(string Caption, string Unit, Trend Trend) : DocumentBlock;
