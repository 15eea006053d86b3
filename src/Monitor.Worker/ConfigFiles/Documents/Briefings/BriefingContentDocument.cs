using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Briefings;

/// <summary>briefing.yaml: what briefings hold beyond what the rules say.</summary>
[Meaning("简报（周报、月报、专报）的内容；不写的部分，简报里就没有相应的内容")]
internal sealed record BriefingContentDocument
{
    [Meaning("编发单位；不写的，用 service.yaml 的标题"), MayBeBlank]
    public string Issuer { get; init; } = "";

    [Meaning("规划目标")]
    public PlanDocument? Plan { get; init; }

    [Meaning("对外提供的简报里，大于 0、小于此数的人数以“*”代替；0 为不隐去"), Between(0, 1000)]
    public int SmallCellsBelow { get; init; }

    [Meaning("预警质量按最近多少周统计"), Between(1, 520)]
    public int ScoreWeeks { get; init; } = 12;

    [Meaning("月报的组成")]
    public ImmutableArray<MonthlyPartDocument> MonthlyParts { get; init; } = [];

    [Meaning("方块图里各市的位置：区划代码对 [行, 列]，从 0 起"), KeyPattern(Shapes.RegionCode, Shapes.RegionCodeMeaning)]
    public ImmutableSortedDictionary<string, ImmutableArray<int>> Tiles { get; init; } = ImmutableSortedDictionary<string, ImmutableArray<int>>.Empty;
}
