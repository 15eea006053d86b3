namespace Monitor.Worker.Record;

/// <summary>Who did what to what, and what that changed.</summary>
internal sealed record AuditEntry
{
    /// <summary>The actor of what the program does by itself.</summary>
    public const string Machine = "monitor";

    public required DateTimeOffset At { get; init; }

    /// <summary>The id of a person, or <see cref="Machine"/>.</summary>
    public required string Actor { get; init; }

    public required string Act { get; init; }

    public required string Subject { get; init; }

    /// <summary>What was; empty where there was nothing.</summary>
    public string Before { get; init; } = "";

    /// <summary>What is now; empty where nothing is left.</summary>
    public string After { get; init; } = "";

    /// <summary>As JSON.</summary>
    public string Detail { get; init; } = "{}";

    /// <summary>From where: <c>http 127.0.0.1</c>, <c>cli wang@host1</c>, or <see cref="Machine"/>.</summary>
    public string Origin { get; init; } = Machine;
}
