using Monitor.Rules.Grading;

namespace Monitor.Worker.Record;

/// <summary>An alert as it stands after its last change.</summary>
internal sealed class AlertRow
{
    public required string Number { get; init; }

    public required string Rule { get; init; }

    /// <summary>The region's code.</summary>
    public required string Region { get; init; }

    public required string Kind { get; init; }

    public required Grade Grade { get; init; }

    /// <summary>The highest grade it reached.</summary>
    public required Grade Peak { get; init; }

    public required string Status { get; init; }

    public required DateTimeOffset RaisedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>When it ended; null while it is active.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The whole alert as JSON.</summary>
    public required string Json { get; init; }
}
