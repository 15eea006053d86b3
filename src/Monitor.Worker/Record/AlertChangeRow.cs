using Monitor.Rules.Grading;

namespace Monitor.Worker.Record;

/// <summary>One change in the life of an alert, with its reason and the figures behind it. Never changed once written.</summary>
internal sealed class AlertChangeRow
{
    /// <summary>Rises with the order of recording.</summary>
    public long Seq { get; init; }

    public required string AlertNumber { get; init; }

    /// <summary>The moment evaluated.</summary>
    public required DateTimeOffset Moment { get; init; }

    public required string Change { get; init; }

    public required Grade FromGrade { get; init; }

    public required Grade ToGrade { get; init; }

    /// <summary>The data period that led to it.</summary>
    public required string Period { get; init; }

    /// <summary>In Chinese.</summary>
    public required string Reason { get; init; }

    /// <summary>As JSON.</summary>
    public required string Figures { get; init; }

    public required string SnapshotId { get; init; }
}
