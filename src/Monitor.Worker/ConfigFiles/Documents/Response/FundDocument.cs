using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Response;

/// <summary>A reserve fund (就业风险储备金).</summary>
internal sealed record FundDocument
{
    [Meaning("所属地区（区划代码）"), Pattern(Shapes.RegionCode, Shapes.RegionCodeMeaning), MayBeNumber]
    public required string Region { get; init; }

    [Meaning("余额（元）；已办结事项支出的部分应从中扣除"), Between(0)]
    public required decimal Balance { get; init; }
}
