using Monitor.Rules.MonthlyReturns;
using Monitor.Rules.Periods;

namespace Monitor.Worker.Record;

/// <summary>One version of a monitored enterprise's monthly return, as it is recorded. Statistical data: it is read for aggregates and for the enterprise itself alone.</summary>
internal sealed record ReturnRow
{
    public required string Source { get; init; }

    public required string EnterpriseKey { get; init; }

    public required Period Month { get; init; }

    /// <summary>The region's code.</summary>
    public required string Region { get; init; }

    public required string Enterprise { get; init; }

    public required ReturnContent Content { get; init; }

    public bool Withdrawn { get; init; }

    /// <summary>When it became known. Null means with this transaction, and then a version equal to the last one known is not written again.</summary>
    public DateTimeOffset? KnownAt { get; init; }

    /// <summary>The file it came in; null where it came over HTTP.</summary>
    public long? FileId { get; init; }

    public int Line { get; init; }

    /// <summary>The receipt it was answered with over HTTP.</summary>
    public string? Receipt { get; init; }
}
