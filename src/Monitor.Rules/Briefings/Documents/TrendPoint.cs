namespace Monitor.Rules.Briefings.Documents;

/// <summary>One period of a trend. What is not known is null and is drawn as a gap, never as zero.</summary>
/// <param name="Period">Its short name on the axis, such as 第47周 or 10月.</param>
/// <param name="Actual">What was reported.</param>
/// <param name="Expected">What was to be expected.</param>
/// <param name="Low">The lower end of the expected range.</param>
/// <param name="High">Its upper end.</param>
public sealed record TrendPoint(string Period, decimal? Actual, decimal? Expected = null, decimal? Low = null, decimal? High = null);
