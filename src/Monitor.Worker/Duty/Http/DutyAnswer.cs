using System.ComponentModel;

namespace Monitor.Worker.Duty.Http;

/// <summary>What came of an act of duty that was done.</summary>
internal sealed record DutyAnswer
{
    [Description("The code of the region whose roster it is.")]
    public required string Region { get; init; }

    [Description("The number of the hand-over sheet (交接班单) that was confirmed; absent for a note.")]
    public long? Sheet { get; init; }

    [Description("The id of the person who confirmed it; absent for a note.")]
    public string? ConfirmedBy { get; init; }

    [Description("When it was confirmed; absent for a note.")]
    public DateTimeOffset? ConfirmedAt { get; init; }
}
