using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Levels;

/// <summary>levels.yaml: the names of the levels and grades.</summary>
[Meaning("层级名称与分级方案")]
internal sealed record LevelsDocument
{
    [Meaning("三个行政层级的名称")]
    public required LevelNames AdministrativeLevels { get; init; }

    [Meaning("采用下列哪一个分级方案"), Pattern(Shapes.Id, Shapes.IdMeaning)]
    public required string Scheme { get; init; }

    [Meaning("分级方案"), NotEmpty, KeyPattern(Shapes.Id, Shapes.IdMeaning)]
    public required ImmutableSortedDictionary<string, SchemeDocument> Schemes { get; init; }

    [Meaning("此级及以下由系统自动降级；更高级别只提出建议，由人决定（0 到 4）"), Between(0, 4)]
    public int LowersAloneUpTo { get; init; } = 2;

    [Meaning("检测器（异动类规则）单独研判最高到哪一级；更高级别须有另外的依据或者由人决定（1 到 4）"), Between(1, 4)]
    public int DetectorAloneUpTo { get; init; } = 2;
}
