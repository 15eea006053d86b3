using Monitor.Rules.Panels;

namespace Monitor.Worker.Record.Tables;

/// <summary>Versions of layoff reports; written and read by ADO.NET.</summary>
internal sealed class ReportTable
{
    public long Id { get; init; }

    public required string Source { get; init; }

    public required string Number { get; init; }

    public int Version { get; init; }

    public required string Region { get; init; }

    public required string Enterprise { get; init; }

    public required string EnterpriseKey { get; init; }

    public LayoffKind Kind { get; init; }

    public int? People { get; init; }

    public int? Headcount { get; init; }

    public DateOnly? NoticeDate { get; init; }

    public DateOnly? EffectiveDate { get; init; }

    public required string Industry { get; init; }

    public required string Reason { get; init; }

    /// <summary>The further contents as JSON; null where the report is a plain one.</summary>
    public string? Filing { get; init; }

    public bool Withdrawn { get; init; }

    public DateTimeOffset KnownAt { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public long? FileId { get; init; }

    public int Line { get; init; }

    public string? Receipt { get; init; }

    public required byte[] ContentHash { get; init; }
}
