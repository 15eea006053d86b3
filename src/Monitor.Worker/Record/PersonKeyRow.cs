namespace Monitor.Worker.Record;

/// <summary>A personal key by which a person acts over HTTP. The key itself is kept nowhere.</summary>
internal sealed class PersonKeyRow
{
    public long Id { get; init; }

    /// <summary>The id of the person in the configuration.</summary>
    public required string Person { get; init; }

    /// <summary>SHA-256 of the key, in lower-case hexadecimal digits.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>To the minute; null where it was never used.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }
}
