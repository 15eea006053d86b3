using Monitor.Worker.Record;

namespace Monitor.Worker.CommandLine;

/// <summary>A quarantined row as JSON lists it, without its contents.</summary>
internal sealed record QuarantineLine(
    long Id, QuarantineKind Kind, string Source, string? File, int Line, string Field, string Reason, DateTimeOffset At, QuarantineStatus Status, DateTimeOffset? DecidedAt, string? DecidedBy, string? Remark)
{
    /// <summary>The row of a later file that stands in its place; null where none is known, or it was decided.</summary>
    public LaterRow? SupersededBy { get; init; }
}
