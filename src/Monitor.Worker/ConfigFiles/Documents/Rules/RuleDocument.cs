using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rules;

/// <summary>A rule.</summary>
[ChosenBy("family", "规则类别：event 事件、rate 水平、change 变动、anomaly 异动、composite 综合、completeness 数据完整、plausibility 数值突变、delivery 来文变样、reporters 企业到报率")]
[Choice("event", typeof(EventRuleDocument))]
[Choice("rate", typeof(RateRuleDocument))]
[Choice("change", typeof(ChangeRuleDocument))]
[Choice("anomaly", typeof(AnomalyRuleDocument))]
[Choice("composite", typeof(CompositeRuleDocument))]
[Choice("completeness", typeof(CompletenessRuleDocument))]
[Choice("plausibility", typeof(PlausibilityRuleDocument))]
[Choice("delivery", typeof(DeliveryRuleDocument))]
[Choice("reporters", typeof(ReportersRuleDocument))]
internal abstract record RuleDocument
{
    [Meaning("编号，不得重复；启用后不要改动，历史预警以此识别"), Pattern(Shapes.Id, Shapes.IdMeaning)]
    public required string Id { get; init; }

    [Meaning("名称")]
    public required string Name { get; init; }

    [Meaning("依据")]
    public required BasisDocument Basis { get; init; }

    [Meaning("说明，附在依据之后；如“分级为示例，待确认”")]
    public string Note { get; init; } = "";

    [Meaning("哪些参数是示例、待确认，供维护人员查看")]
    public string ParametersNote { get; init; } = "";

    [Meaning("事由（见 response.yaml 的 causes）；不写则归入“其他失业风险”"), Pattern(Shapes.Id, Shapes.IdMeaning)]
    public string? Cause { get; init; }

    [Meaning("适用地区")]
    public required RegionScopeDocument Regions { get; init; }

    [Meaning("起止日期；不写则一直有效")]
    public EffectiveDocument Effective { get; init; } = new();

    [Meaning("连续多少期达到条件才触发"), Between(1, 520)]
    public int RaiseAfter { get; init; } = 1;

    [Meaning("连续多少期低于条件才降级"), Between(1, 520)]
    public int LowerAfter { get; init; } = 4;

    [Meaning("触发后至少保持多少期"), Between(0, 520)]
    public int MinimumStay { get; init; }
}
