using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.Demo;

/// <summary>What a monitored enterprise returns for one month. Before that month its headcount is the earlier one, after it the later one.</summary>
internal sealed record DemoReturn
{
    [Meaning("所在县（市、区）的行政区划代码")]
    [MayBeNumber]
    public required string County { get; init; }

    [Meaning("企业名称，须以“示例”开头")]
    [Pattern("^示例", "以“示例”开头的企业名称")]
    public required string Enterprise { get; init; }

    [Meaning("行业门类")]
    public string Industry { get; init; } = "制造业";

    [Meaning("统计月份的第一天")]
    public required DateOnly Month { get; init; }

    [Meaning("上期末就业人数")]
    [Between(0, 1000000)]
    public required int Previous { get; init; }

    [Meaning("调查期就业人数")]
    [Between(0, 1000000)]
    public required int Current { get; init; }

    [Meaning("就业人数减少类型")]
    public string Type { get; init; } = "";

    [Meaning("减少的主要原因")]
    public string Reason { get; init; } = "";

    [Meaning("变动的人员是否整体划转")]
    public bool Transfer { get; init; }

    [Meaning("划转对方企业")]
    public string Counterpart { get; init; } = "";
}
