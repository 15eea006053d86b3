namespace Monitor.Rules.Briefings;

/// <summary>One thing that the judgement of reports says of an enterprise.</summary>
/// <param name="Kind">What was found, in words.</param>
/// <param name="Sentence">What it says.</param>
/// <param name="Law">依据.</param>
public sealed record BriefingFinding(string Kind, string Sentence, string Law);
