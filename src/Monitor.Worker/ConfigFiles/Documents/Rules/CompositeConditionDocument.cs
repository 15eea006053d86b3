using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rules;

/// <summary>One alternative of a composite rule.</summary>
internal sealed record CompositeConditionDocument
{
    [Meaning("预警达到第几级才计入"), Between(1, 4)]
    public required int GradeAtLeast { get; init; }

    [Meaning("至少多少个下级地区"), Between(2, 10000)]
    public int? RegionsAtLeast { get; init; }

    [Meaning("至少占下级地区的多少，一半写作 0.5；与 regions_at_least 都写时两项都要达到"), Between(0.01, 1)]
    public decimal? ShareAtLeast { get; init; }

    [Meaning("数哪一层级的地区；不写则为下一级")]
    public AdministrativeLevel? Level { get; init; }

    [Meaning("至少多少个相互独立的来源（事由不同的规则）；不与下级地区的条件同写"), Between(2, 100)]
    public int? SourcesAtLeast { get; init; }
}
