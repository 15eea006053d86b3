using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Stories;

/// <summary>What must become of tasks of a case.</summary>
[Meaning("任务的变化")]
internal sealed record ExpectedTask
{
    [Meaning("哪个事项；不写则任何事项"), Pattern(Shapes.CaseNumber, Shapes.CaseNumberMeaning)]
    public string? Case { get; init; }

    [Meaning("任务编号，可以写几个"), OneOrMore, NotEmpty]
    public required ImmutableArray<string> Task { get; init; }

    [Meaning("变化：opened 开始、warned 临期提醒、overdue 逾期、done 完成、set_aside 注明无法执行、stopped 停止计时、restarted 恢复计时、tightened 时限收紧")]
    public required TaskTurn Becomes { get; init; }

    [Meaning("应于何时完成；不写则不核对"), Pattern(Shapes.Moment, Shapes.MomentMeaning)]
    public string? Due { get; init; }

    [Meaning("每项任务的次数"), Between(1, 1000)]
    public int Count { get; init; } = 1;
}
