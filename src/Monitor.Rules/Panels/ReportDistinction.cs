namespace Monitor.Rules.Panels;

/// <summary>What a person said of two reports that look like one.</summary>
/// <param name="Source">The source of the one report; another may use the same number.</param>
/// <param name="Number">Its number.</param>
/// <param name="OtherSource">The source of the other.</param>
/// <param name="Other">Its number.</param>
/// <param name="AreTwo">Whether they are two.</param>
/// <param name="KnownAt">When it was said.</param>
public sealed record ReportDistinction(string Source, string Number, string OtherSource, string Other, bool AreTwo, DateTimeOffset KnownAt);
