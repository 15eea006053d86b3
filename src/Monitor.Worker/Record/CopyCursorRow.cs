namespace Monitor.Worker.Record;

/// <summary>How far one kind of row was copied to one time series server.</summary>
internal sealed class CopyCursorRow
{
    /// <summary>The server and the database there; another one begins at the beginning.</summary>
    public required string Target { get; init; }

    /// <summary>The kind of row.</summary>
    public required string Stream { get; init; }

    /// <summary>The last row that the server has confirmed, or that was set aside.</summary>
    public long Position { get; init; }

    /// <summary>How many points the server has confirmed; those sent again count again.</summary>
    public long Points { get; init; }

    public DateTimeOffset? MovedAt { get; init; }

    /// <summary>Why the last attempt came to nothing, in Chinese; null after one that succeeded.</summary>
    public string? Fault { get; init; }

    public DateTimeOffset? FaultSince { get; init; }

    /// <summary>How many attempts in a row came to nothing.</summary>
    public int Tries { get; init; }

    public DateTimeOffset? NextTryAt { get; init; }
}
