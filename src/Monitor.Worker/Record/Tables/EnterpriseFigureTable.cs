using Monitor.Rules.Panels;

namespace Monitor.Worker.Record.Tables;

/// <summary>A number of people of one enterprise, as a source delivered it. Rows are only added.</summary>
internal sealed class EnterpriseFigureTable
{
    public long Id { get; init; }

    public required string Source { get; init; }

    public EnterpriseMeasure Measure { get; init; }

    public required string EnterpriseKey { get; init; }

    public required string Enterprise { get; init; }

    public required string Region { get; init; }

    public DateOnly Day { get; init; }

    public int People { get; init; }

    public DateTimeOffset KnownAt { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public long FileId { get; init; }

    public int Line { get; init; }
}
