using System.Collections.Immutable;

namespace Monitor.Worker.TimeSeries;

/// <summary>核对结果: what a reconciliation compared, found and repaired.</summary>
internal sealed record ReconciliationReport
{
    /// <summary>How many differing series are listed at most.</summary>
    public const int MostListed = 200;

    public required DateTimeOffset At { get; init; }

    public required string Target { get; init; }

    public ImmutableArray<ReconciledStream> Streams { get; init; } = [];

    /// <summary>The differing series, the first of them.</summary>
    public ImmutableArray<SeriesDifference> Differences { get; init; } = [];

    /// <summary>Why it could not be carried through, in Chinese; null where it was.</summary>
    public string? Fault { get; init; }

    /// <summary>Whether record and server are the same now.</summary>
    public bool IsEqual => Fault is null && Streams.All(stream => stream.Remaining == 0);

    /// <summary>The series that differed when it began.</summary>
    public int Differing => Streams.Sum(stream => stream.Differing);
}
