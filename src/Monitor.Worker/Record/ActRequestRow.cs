namespace Monitor.Worker.Record;

/// <summary>A request by which a person acted on a case over HTTP and gave it a key, so that sending it again does nothing twice.</summary>
internal sealed class ActRequestRow
{
    /// <summary>The id of the person; two people may use the same key.</summary>
    public required string Person { get; init; }

    /// <summary>SHA-256 of the key.</summary>
    public required string KeyHash { get; init; }

    /// <summary>SHA-256 of the act and the case it was for.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The case that it was answered with.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>Whether it opened that case: repeated without this row it would open another, however old; any other act is refused of a closed case.</summary>
    public required bool OpenedCase { get; init; }

    public required DateTimeOffset At { get; init; }
}
