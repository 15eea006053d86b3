using System.Collections.Immutable;

namespace Monitor.Worker.TimeSeries;

/// <summary>How much is copied at once, and how long is waited after an attempt that came to nothing.</summary>
internal sealed record CopyPace(int Batch, ImmutableArray<TimeSpan> Retry)
{
    /// <summary>The pause after so many attempts in a row, unless the server itself asks for a longer one.</summary>
    public TimeSpan After(int tries, TimeSpan? asked)
    {
        var own = Retry[Math.Min(tries, Retry.Length - 1)];
        return asked is { } longer && longer > own ? longer : own;
    }
}
