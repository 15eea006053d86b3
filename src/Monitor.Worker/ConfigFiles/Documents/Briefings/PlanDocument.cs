using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.Rules;

namespace Monitor.Worker.ConfigFiles.Documents.Briefings;

/// <summary>The plan whose targets are told.</summary>
internal sealed record PlanDocument
{
    [Meaning("规划文件")]
    public required BasisDocument Basis { get; init; }

    [Meaning("指标在规划中的位置，如 专栏1")]
    public required string Place { get; init; }

    [Meaning("基数年份"), Between(1990, 2100)]
    public required int BaseYear { get; init; }

    [Meaning("目标年份，晚于基数年份"), Between(1990, 2100)]
    public required int TargetYear { get; init; }

    [Meaning("各项指标，按规划的顺序"), NotEmpty]
    public required ImmutableArray<PlanTargetDocument> Targets { get; init; }
}
