using System.Collections.Immutable;
using Monitor.Rules.Detection;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rules;

/// <summary>What rules on figures share.</summary>
internal abstract record FigureRuleDocument : RuleDocument
{
    [Meaning("指标编号"), Pattern(Shapes.Id, Shapes.IdMeaning)]
    public required string Indicator { get; init; }

    [Meaning("改用上级地区在这一层级的数值，使其下各地区同进同退")]
    public AdministrativeLevel? InputLevel { get; init; }

    [Meaning("统计期尚未报齐时采用哪个数：reported 已报数、expected 按报送进度预计的最终值（报送进度由本地区历次补报学得）")]
    public FigureUse Uses { get; init; }

    [Meaning("minimum 所说的人数是哪个指标；不写则为本指标"), Pattern(Shapes.Id, Shapes.IdMeaning)]
    public string? MinimumIndicator { get; init; }

    [Meaning("本地区数据满几年后才算能够研判，只用于历史回放评分"), Between(0, 50)]
    public int HistoryYears { get; init; }

    [Meaning("同时还须满足的其他指标条件")]
    public ImmutableArray<FurtherConditionDocument> Also { get; init; }
}
