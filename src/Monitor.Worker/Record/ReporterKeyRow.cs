namespace Monitor.Worker.Record;

/// <summary>A key or an invitation of a reporter. The secret itself is kept nowhere.</summary>
internal sealed class ReporterKeyRow
{
    public long Id { get; init; }

    /// <summary>The id of the reporter.</summary>
    public required string Reporter { get; init; }

    public required ReporterKeyKind Kind { get; init; }

    /// <summary>SHA-256 of the secret, in lower-case hexadecimal digits.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Null for a key, which does not expire.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>To the hour; null where it was never used.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    public bool IsValidAt(DateTimeOffset moment) => RevokedAt is null && !(ExpiresAt <= moment);
}
