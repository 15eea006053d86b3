namespace Monitor.Rules.Briefings.Composition;

/// <summary>隔离区: rows of a source that wait for a decision.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Rows">How many; more than 0.</param>
/// <param name="Days">For how many days the oldest has waited.</param>
public sealed record QuarantineTally(string Source, int Rows, int Days);
