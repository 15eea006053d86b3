using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Filings;

/// <summary>A planned closure.</summary>
internal sealed record PlannedClosureDocument
{
    [Meaning("企业名称")]
    public required string Enterprise { get; init; }

    [Meaning("统一社会信用代码"), MayBeBlank]
    public string CreditCode { get; init; } = "";

    [Meaning("所在地区的区划代码"), Pattern(Shapes.RegionCode, Shapes.RegionCodeMeaning)]
    public required string Region { get; init; }

    [Meaning("涉及职工人数；不详不写"), Between(0)]
    public int? People { get; init; }

    [Meaning("计划关停日期")]
    public required DateOnly ClosesOn { get; init; }

    [Meaning("政策或者项目，连同文件名称、文号")]
    public required string Cause { get; init; }
}
