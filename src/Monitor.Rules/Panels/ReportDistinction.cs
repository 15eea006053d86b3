namespace Monitor.Rules.Panels;

/// <summary>What a person said of two reports that look like one.</summary>
/// <param name="Number">The number of the one report.</param>
/// <param name="Other">The number of the other.</param>
/// <param name="AreTwo">Whether they are two.</param>
/// <param name="KnownAt">When it was said.</param>
public sealed record ReportDistinction(string Number, string Other, bool AreTwo, DateTimeOffset KnownAt);
