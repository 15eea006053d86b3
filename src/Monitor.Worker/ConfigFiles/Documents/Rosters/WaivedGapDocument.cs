using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rosters;

/// <summary>A gap that is known and accepted.</summary>
internal sealed record WaivedGapDocument
{
    [Meaning("开始时刻"), Pattern(Shapes.Moment, Shapes.MomentMeaning)]
    public required string From { get; init; }

    [Meaning("结束时刻"), Pattern(Shapes.Moment, Shapes.MomentMeaning)]
    public required string To { get; init; }

    [Meaning("原因")]
    public required string Reason { get; init; }
}
