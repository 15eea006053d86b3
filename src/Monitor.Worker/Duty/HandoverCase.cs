using System.Collections.Immutable;

namespace Monitor.Worker.Duty;

/// <summary>An open case on a hand-over sheet.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Ordinal">The grade it is handled at.</param>
/// <param name="Grade">The same in words.</param>
/// <param name="Headline">事发地区和事由.</param>
/// <param name="Owner">承办地区.</param>
/// <param name="Stage">阶段.</param>
/// <param name="Limits">Its open tasks with their limits, the most urgent first.</param>
/// <param name="Overdue">How many tasks are overdue; empty where none is.</param>
/// <param name="Signed">Who signed it when; empty on a sheet that did not say yet.</param>
/// <param name="Calls">How far its calls are; empty where it has none.</param>
internal sealed record HandoverCase(
    string Number, int Ordinal, string Grade, string Headline, string Owner, string Stage, ImmutableArray<string> Limits, string Overdue, string Signed = "", string Calls = "");
