namespace Monitor.Worker.Record;

/// <summary>A point that a time series server would not take.</summary>
internal sealed class CopyRejectionRow
{
    public long Id { get; init; }

    public required string Target { get; init; }

    public required string Stream { get; init; }

    /// <summary>The row it was made of.</summary>
    public required long Position { get; init; }

    /// <summary>What identifies the point there: measurement, tags and time.</summary>
    public required string Point { get; init; }

    /// <summary>The point as it was sent, in line protocol.</summary>
    public required string Line { get; init; }

    /// <summary>What the server said, cut after 500 characters.</summary>
    public required string Reason { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When it was refused last.</summary>
    public required DateTimeOffset TriedAt { get; init; }

    public int Tries { get; init; }

    /// <summary>When the server took it after all; null while it does not.</summary>
    public DateTimeOffset? AcceptedAt { get; init; }
}
