namespace Monitor.Worker.Record;

/// <summary>值班日志: a free note of a shift. Never changed once written.</summary>
internal sealed class DutyNoteRow
{
    public long Id { get; init; }

    /// <summary>The code of the region of the roster.</summary>
    public required string Region { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The id of the person.</summary>
    public required string Person { get; init; }

    public required string Text { get; init; }
}
