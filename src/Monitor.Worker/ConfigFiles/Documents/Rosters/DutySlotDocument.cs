using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rosters;

/// <summary>One shift of one day.</summary>
internal sealed record DutySlotDocument
{
    [Meaning("班次开始的日期")]
    public required DateOnly Day { get; init; }

    [Meaning("班次编号")]
    public required string Shift { get; init; }
}
