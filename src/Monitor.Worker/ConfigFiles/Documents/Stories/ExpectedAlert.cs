using Monitor.Rules.Alerts;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Stories;

/// <summary>A change of alerts that must come.</summary>
[Meaning("预警的变化")]
internal sealed record ExpectedAlert
{
    [Meaning("规则编号")]
    public required string Rule { get; init; }

    [Meaning("地区；不写则任何地区"), Pattern(Shapes.RegionCode, Shapes.RegionCodeMeaning), MayBeNumber]
    public string? Region { get; init; }

    [Meaning("变化：raise 触发、upgrade 升级、extend 扩大、lower 降级、propose_lowering 建议降级、withdraw_proposal 撤回建议、quiet 平息、freeze 冻结、thaw 解冻、refuse_order 降级未执行")]
    public required AlertChangeKind Change { get; init; }

    [Meaning("变化后的级别，0 至 4；不写则任何级别"), Between(0, 4)]
    public int? Grade { get; init; }

    [Meaning("次数"), Between(1, 1000)]
    public int Count { get; init; } = 1;
}
