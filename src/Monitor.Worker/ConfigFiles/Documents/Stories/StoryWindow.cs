using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Stories;

/// <summary>All alerts, messages and tasks between two times.</summary>
[Meaning("一个时段内应当出现的全部预警、通知和任务")]
internal sealed record StoryWindow
{
    [Meaning("名称")]
    public required string Name { get; init; }

    [Meaning("自此时刻起（含）"), Pattern(Shapes.Moment, Shapes.MomentMeaning)]
    public required string From { get; init; }

    [Meaning("至此时刻止（不含）"), Pattern(Shapes.Moment, Shapes.MomentMeaning)]
    public required string To { get; init; }

    [Meaning("预警的变化")]
    public ImmutableArray<ExpectedAlert> Alerts { get; init; } = [];

    [Meaning("发出的通知")]
    public ImmutableArray<ExpectedMessage> Messages { get; init; } = [];

    [Meaning("任务的变化")]
    public ImmutableArray<ExpectedTask> Tasks { get; init; } = [];

    [Meaning("时段结束时事项的情况")]
    public ImmutableArray<ExpectedCase> Cases { get; init; } = [];
}
