using Monitor.Rules.Indicators;
using Monitor.Rules.Periods;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Indicators;

/// <summary>An indicator.</summary>
internal sealed record IndicatorDocument
{
    [Key("key"), Meaning("编号，不得重复"), Pattern(Shapes.Id, Shapes.IdMeaning)]
    public required string Id { get; init; }

    [Meaning("名称")]
    public required string Name { get; init; }

    [Meaning("单位，如 人、%")]
    public required string Unit { get; init; }

    [Meaning("统计期：day 日、week 周一至周日、sunday_week 周日至周六、month 月、quarter 季、year 年")]
    public required PeriodKind Period { get; init; }

    [Meaning("count 人数或个数、rate 比率、index 指数")]
    public required IndicatorKind Kind { get; init; }

    [Meaning("下级数据如何汇总成上级数据：none 不汇总、sum 求和（只用于没有公式的指标）")]
    public RollUp RollUp { get; init; }

    [Meaning("汇总时，已报下级（按上次数值加权）至少占多少，否则上级数据视为缺失"), Between(0.01, 1)]
    public decimal MinimumCoverage { get; init; } = 1m;

    [Meaning("higher_is_worse 越高越差、lower_is_worse 越低越差、context 只作背景")]
    public IndicatorDirection Direction { get; init; }

    [Meaning("是否作为主要指标显示在状态页和周报里")]
    public bool Headline { get; init; }

    [Meaning("统计期结束后多少天应报齐"), Between(0, 3660)]
    public int DueDays { get; init; }

    [Meaning("公式；不写则数值来自数据源")]
    public FormulaDocument? Formula { get; init; }

    [Meaning("失业动态监测企业月报的哪一项：loss_rate 岗位流失率（剔除划转）、loss_rate_with_transfers 岗位流失率（含划转）、decreased_share 岗位减少企业占比、response_rate 报送率；写了此项就不能由数据源报送，也没有公式，是统计资料")]
    public ReturnFigure? Returns { get; init; }

    [Meaning("口径依据")]
    public string Basis { get; init; } = "";
}
