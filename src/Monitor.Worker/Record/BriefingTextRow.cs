namespace Monitor.Worker.Record;

/// <summary>What a person wrote for a part of an issue. Rows are only added; of a part the last one counts.</summary>
internal sealed record BriefingTextRow
{
    public long Id { get; init; }

    public required string Issue { get; init; }

    public required string Part { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Person { get; init; }
}
