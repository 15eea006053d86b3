using System.Collections.Immutable;

namespace Monitor.Worker.TimeSeries;

/// <summary>What became of a batch.</summary>
/// <param name="Refused">The lines that the server would not take, by index, with its words.</param>
/// <param name="Fault">Why the rest could not be written now; null where all of it was.</param>
internal sealed record DeliveredLines(ImmutableArray<(int Index, string Reason)> Refused, WriteAnswer? Fault);
