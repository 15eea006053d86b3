using System.Collections.Immutable;

namespace Monitor.Worker.Evaluation;

/// <summary>A case as the message of an alert names it.</summary>
/// <param name="Number">Its number, such as SX2026-0001.</param>
/// <param name="Limits">What is to be done in it and by when, a line each.</param>
internal sealed record CaseReference(string Number, ImmutableArray<string> Limits);
