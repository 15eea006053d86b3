using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rosters;

/// <summary>The roster of one region.</summary>
internal sealed record RegionRosterDocument
{
    [Meaning("地区（区划代码）；下级地区没有值班表的，由此表的人员值班"), Pattern(Shapes.RegionCode, Shapes.RegionCodeMeaning), MayBeNumber]
    public required string Region { get; init; }

    [Meaning("值班表负责人（people.yaml 中的编号），发现空班时通知此人")]
    public required string Owner { get; init; }

    [Meaning("从哪一天起执行；第一个班次开始之前仍由上级值班")]
    public required DateOnly From { get; init; }

    [Meaning("执行到哪一天（含）；不写则一直执行，写了而没有接续的，此后即为空班")]
    public DateOnly? To { get; init; }

    [Meaning("每天的班次"), NotEmpty]
    public required ImmutableArray<ShiftTimeDocument> Shifts { get; init; }

    [Meaning("轮值；同一班次有几条适用时，以写在前面的为准"), NotEmpty]
    public required ImmutableArray<RotationDocument> Rotations { get; init; }

    [Meaning("替班：某段时间改由他人值班；重叠时以写在后面的为准")]
    public ImmutableArray<DutyOverrideDocument> Overrides { get; init; } = [];

    [Meaning("换班：两个班次互换人员，按书写顺序依次生效")]
    public ImmutableArray<DutySwapDocument> Swaps { get; init; } = [];

    [Meaning("空班备案：明知无人值班并已同意的时段，由上级代值")]
    public ImmutableArray<WaivedGapDocument> WaivedGaps { get; init; } = [];
}
