namespace Monitor.Worker.Record;

/// <summary>An entry of the audit log in its place in the chain. Never changed once written.</summary>
internal sealed record AuditRow
{
    /// <summary>1, 2, 3 and so on without gaps.</summary>
    public required long Seq { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Actor { get; init; }

    public required string Act { get; init; }

    public required string Subject { get; init; }

    public required string Before { get; init; }

    public required string After { get; init; }

    public required string Detail { get; init; }

    public required string Origin { get; init; }

    /// <summary>How <see cref="Hash"/> was made.</summary>
    public required AuditAlgorithm Algorithm { get; init; }

    /// <summary>The hash of the row before; empty for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>The seal over all the others, made by <see cref="AuditSeal"/>.</summary>
    public string Hash { get; init; } = "";

    public AuditHead Head => new(Seq, Hash);

    /// <summary>The row that follows a head.</summary>
    public static AuditRow Following(AuditHead head, AuditEntry entry, AuditAlgorithm algorithm)
    {
        var row = new AuditRow
        {
            Seq = head.Seq + 1,
            At = entry.At,
            Actor = entry.Actor,
            Act = entry.Act,
            Subject = entry.Subject,
            Before = entry.Before,
            After = entry.After,
            Detail = entry.Detail,
            Origin = entry.Origin,
            Algorithm = algorithm,
            PreviousHash = head.Hash,
        };
        return row with { Hash = AuditSeal.Of(row) };
    }
}
