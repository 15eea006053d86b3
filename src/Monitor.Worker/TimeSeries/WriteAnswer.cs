using System.Collections.Immutable;

namespace Monitor.Worker.TimeSeries;

/// <summary>What a server answered to a piece of lines.</summary>
/// <param name="Outcome">What became of them.</param>
/// <param name="Reason">In Chinese, what to do; of a refusal the server's own words.</param>
internal sealed record WriteAnswer(WriteOutcome Outcome, string Reason)
{
    public static WriteAnswer Written { get; } = new(WriteOutcome.Written, "");

    /// <summary>The lines that the server named, with what it said of each.</summary>
    public ImmutableArray<LineFault> Faults { get; init; } = [];

    /// <summary>How many lines the server says that it dropped; null where it says nothing.</summary>
    public int? Dropped { get; init; }

    /// <summary>How long the server asks us to wait; null where it says nothing.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
