using Monitor.Rules.Panels;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.Demo;

/// <summary>One report of an event.</summary>
internal sealed record DemoReport
{
    [Meaning("报告日期，也是到达系统的日期")]
    public required DateOnly Day { get; init; }

    [Meaning("企业名称，须以“示例”开头")]
    [Pattern("^示例", "以“示例”开头的企业名称")]
    public required string Enterprise { get; init; }

    [Meaning("裁减类型")]
    public required LayoffKind Type { get; init; }

    [Meaning("裁减人数")]
    [Between(1, 100000)]
    public required int People { get; init; }

    [Meaning("裁减前职工人数")]
    [Between(1, 1000000)]
    public required int Headcount { get; init; }

    [Meaning("行业门类")]
    public string Industry { get; init; } = "制造业";

    [Meaning("原因")]
    public string Reason { get; init; } = "生产经营发生严重困难";
}
