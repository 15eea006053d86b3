using System.Collections.Immutable;
using Monitor.Rules.Cases;
using Monitor.Worker.Record;

namespace Monitor.Worker.Evaluation;

/// <summary>Carries the changes of an evaluation into the cases, within its transaction.</summary>
/// <param name="transaction">The transaction that writes the evaluation.</param>
/// <param name="news">The changes of every level, in the order of the evaluation.</param>
internal delegate TakenCases TakeCases(RecordTransaction transaction, ImmutableArray<AlertNews> news);
