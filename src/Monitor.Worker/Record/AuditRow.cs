namespace Monitor.Worker.Record;

/// <summary>Who did what to what. Never changed once written.</summary>
internal sealed class AuditRow
{
    /// <summary>Rises with the order of recording.</summary>
    public long Seq { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The id of a person, or <c>monitor</c> for the machine.</summary>
    public required string Actor { get; init; }

    public required string Act { get; init; }

    public required string Subject { get; init; }

    /// <summary>As JSON.</summary>
    public string Detail { get; init; } = "{}";
}
