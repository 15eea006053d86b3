using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rosters;

/// <summary>Two shifts exchange their people.</summary>
internal sealed record DutySwapDocument
{
    [Meaning("岗位：lead 带班领导、duty_officer 值班员")]
    public DutyPost Role { get; init; } = DutyPost.DutyOfficer;

    [Meaning("一个班次")]
    public required DutySlotDocument First { get; init; }

    [Meaning("另一个班次")]
    public required DutySlotDocument Second { get; init; }

    [Meaning("原因")]
    public required string Reason { get; init; }
}
