using System.Collections.Immutable;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Panels;
using Monitor.Rules.Regions;

namespace Monitor.Worker.Reporters.Fields;

/// <summary>The values that a field may have; none where it is filled in freely.</summary>
internal static class ReportChoices
{
    private static readonly ImmutableArray<ReportChoice> Kinds =
    [
        new("layoff", "经济性裁员（规模减员）"), new("closure", "关闭破产"), new("suspension", "停业整顿（停产停业）"), new("wage_arrears", "拖欠工资"), new("collective_incident", "群体性事件"),
    ];

    private static readonly ImmutableArray<ReportChoice> Stages = [new("初报", "初报"), new("续报", "续报"), new("终报", "终报")];
    private static readonly ImmutableArray<ReportChoice> YesOrNo = [new("是", "是"), new("否", "否")];
    private static readonly ImmutableArray<ReportChoice> Withdrawn = [new("true", "撤回")];

    public static ImmutableArray<ReportChoice> Of(ReportFieldKind kind, RuleSet rules) => kind switch
    {
        ReportFieldKind.Kind => Kinds,
        ReportFieldKind.Stage => Stages,
        ReportFieldKind.YesNo => YesOrNo,
        ReportFieldKind.Tick => YesOrNo[..1],
        ReportFieldKind.Withdrawal => Withdrawn,
        ReportFieldKind.ReductionType => Codes(rules.Filing.Types),
        ReportFieldKind.Reason => Codes(rules.Filing.Reasons),
        ReportFieldKind.Region => Regions(rules.Regions),
        _ => [],
    };

    private static ImmutableArray<ReportChoice> Codes(FilingCodes codes) => [.. codes.All.Select(code => new ReportChoice(code.Code, code.Name))];

    // the lowest regions come first: an enterprise lies in one of them
    private static ImmutableArray<ReportChoice> Regions(RegionTree tree) =>
    [
        .. tree.Regions.Where(region => region.IsGraded).OrderByDescending(region => region.Level == AdministrativeLevel.County).ThenBy(region => region.Code, StringComparer.Ordinal)
            .Select(region => new ReportChoice(region.Code, tree.FullName(region))),
    ];
}
