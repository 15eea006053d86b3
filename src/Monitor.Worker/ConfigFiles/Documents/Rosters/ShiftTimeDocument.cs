using System.Collections.Immutable;
using Monitor.Rules.Periods;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rosters;

/// <summary>A shift that recurs.</summary>
internal sealed record ShiftTimeDocument
{
    [Meaning("编号，在本表内不得重复"), Pattern(Shapes.Id, Shapes.IdMeaning)]
    public required string Id { get; init; }

    [Meaning("名称，如 白班、夜班")]
    public required string Name { get; init; }

    [Meaning("开始时刻")]
    public required TimeOnly From { get; init; }

    [Meaning("结束时刻；不晚于开始时刻的，为次日")]
    public required TimeOnly To { get; init; }

    [Meaning("在哪些日子开始：workday 工作日、make_up_workday 调休上班日、weekend 周末、holiday 放假日；不写则每天")]
    public ImmutableArray<DayKind> Days { get; init; } = [];
}
