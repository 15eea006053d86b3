using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Response;

/// <summary>response.yaml: what is done when an alert stands, by whom and against which clocks.</summary>
[Meaning("应急预案：事由、任务与时限、双人复核、措施、就业风险储备金")]
internal sealed record ResponseDocument
{
    [Meaning("预案名称")]
    public required string Name { get; init; }

    [Meaning("事由；规则用 cause 指明，同一地区同一事由最多一个未办结事项"), NotEmpty]
    public required ImmutableArray<CauseDocument> Causes { get; init; }

    [Meaning("工作日的工作时段，从早到晚，用于按工作时间计算的时限"), NotEmpty]
    public required ImmutableArray<WorkingHoursDocument> WorkingHours { get; init; }

    [Meaning("双人复核：哪些降级、取消须第二人同意")]
    public ConfirmationDocument Confirmation { get; init; } = new();

    [Meaning("任务及时限"), NotEmpty]
    public required ImmutableArray<TaskDocument> Tasks { get; init; }

    [Meaning("逐级呼叫：无人签收时依次呼叫谁；不写则只有时限提醒和逾期上报")]
    public EscalationDocument? Escalation { get; init; }

    [Meaning("措施目录"), NotEmpty]
    public required ImmutableArray<MeasureDocument> Measures { get; init; }

    [Meaning("就业风险储备金；没有写的地区用上级地区的")]
    public ImmutableArray<FundDocument> Funds { get; init; } = [];
}
