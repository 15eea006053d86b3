using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.Demo;

/// <summary>The alert that an event must lead to in its region.</summary>
internal sealed record DemoExpectation
{
    [Meaning("由哪条规则触发；不写则任何规则都算")]
    [OneOrMore]
    public ImmutableArray<string> Rules { get; init; } = [];

    [Meaning("最低级别，1 至 4")]
    [Between(1, 4)]
    public required int Grade { get; init; }

    [Meaning("最迟触发日期")]
    public required DateOnly By { get; init; }

    [Meaning("此前已触发且仍未解除的预警也算")]
    public bool Standing { get; init; }

    [Meaning("应为数据预警")]
    public bool DataAlert { get; init; }
}
