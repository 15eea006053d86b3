using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.Demo;

/// <summary>Within which bounds the published figures of the panel must lie, in per cent; what is not written does not matter.</summary>
internal sealed record DemoPanelFigures
{
    [Meaning("省或者市的行政区划代码")]
    [MayBeNumber]
    public required string Region { get; init; }

    [Meaning("统计月份的第一天")]
    public required DateOnly Month { get; init; }

    [Meaning("岗位流失率（剔除划转）至少百分之几")]
    public double? LossFrom { get; init; }

    [Meaning("岗位流失率（剔除划转）至多百分之几")]
    public double? LossTo { get; init; }

    [Meaning("岗位流失率（含划转）至少百分之几")]
    public double? WithTransfersFrom { get; init; }

    [Meaning("报送率至少百分之几")]
    public double? ResponseFrom { get; init; }

    [Meaning("报送率至多百分之几")]
    public double? ResponseTo { get; init; }
}
