using Monitor.Rules.Panels;

namespace Monitor.Worker.Record;

/// <summary>One version of an enterprise's layoff report, as it is recorded.</summary>
internal sealed record ReportRow
{
    public required string Source { get; init; }

    public required string Number { get; init; }

    /// <summary>The region's code.</summary>
    public required string Region { get; init; }

    public required string Enterprise { get; init; }

    public required string EnterpriseKey { get; init; }

    public LayoffKind Kind { get; init; }

    public int? People { get; init; }

    public int? Headcount { get; init; }

    public DateOnly? NoticeDate { get; init; }

    public DateOnly? EffectiveDate { get; init; }

    public string Industry { get; init; } = "";

    public string Reason { get; init; } = "";

    /// <summary>What the report says beyond that.</summary>
    public Filing Filing { get; init; } = Filing.Unstated;

    public bool Withdrawn { get; init; }

    /// <summary>When it became known. Null means with this transaction, and then a version equal to the last one known is not written again.</summary>
    public DateTimeOffset? KnownAt { get; init; }

    /// <summary>The file it came in; null where it came over HTTP.</summary>
    public long? FileId { get; init; }

    public int Line { get; init; }

    /// <summary>The receipt it was answered with over HTTP.</summary>
    public string? Receipt { get; init; }

    /// <summary>Kept in a table of its own; not read back with the report.</summary>
    public ReportContact? Contact { get; init; }
}
