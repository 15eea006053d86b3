using Monitor.Rules.Cases;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Stories;

/// <summary>How a case must stand at the end of a window.</summary>
[Meaning("时段结束时一个事项的情况")]
internal sealed record ExpectedCase
{
    [Meaning("哪个事项"), Pattern(Shapes.CaseNumber, Shapes.CaseNumberMeaning)]
    public required string Case { get; init; }

    [Meaning("阶段")]
    public required CaseStage Stage { get; init; }

    [Meaning("承办地区；不写则不核对"), Pattern(Shapes.RegionCode, Shapes.RegionCodeMeaning), MayBeNumber]
    public string? Owner { get; init; }

    [Meaning("系统研判级别，0 至 4；不写则不核对"), Between(0, 4)]
    public int? Computed { get; init; }

    [Meaning("发布级别，0 至 4；不写则不核对"), Between(0, 4)]
    public int? Official { get; init; }

    [Meaning("是否有待复核的提请；不写则不核对")]
    public bool? AwaitsConfirmation { get; init; }
}
