using System.Collections.Immutable;
using Monitor.Worker.Intake;
using Monitor.Worker.Record;

namespace Monitor.Worker.Reporters.Mailbox;

/// <summary>What became of a sheet, to be told to its sender.</summary>
/// <param name="Name">As its sender called it.</param>
/// <param name="Result">What became of it.</param>
/// <param name="Faults">What is wrong with it, row by row; not more than are told.</param>
/// <param name="Untold">How many faults more there are.</param>
internal sealed record SheetOutcome(string Name, ImportResult Result, ImmutableArray<QuarantineRow> Faults, int Untold);
