using System.Collections.Immutable;

namespace Monitor.Worker.Duty;

/// <summary>What a hand-over sheet says. Kept as it was made.</summary>
internal sealed record HandoverContent
{
    /// <summary>The shift that takes over, with its times.</summary>
    public required string Shift { get; init; }

    /// <summary>The time that it tells of.</summary>
    public required string Stretch { get; init; }

    /// <summary>交班人员.</summary>
    public required string Outgoing { get; init; }

    /// <summary>接班人员.</summary>
    public required string Incoming { get; init; }

    /// <summary>未办结事项.</summary>
    public required ImmutableArray<HandoverCase> Cases { get; init; }

    /// <summary>缺报数据, a line an indicator.</summary>
    public required ImmutableArray<string> Late { get; init; }

    /// <summary>作业异常.</summary>
    public required ImmutableArray<string> Missed { get; init; }

    /// <summary>阈值和配置变更.</summary>
    public required ImmutableArray<string> Changes { get; init; }

    /// <summary>值班日志.</summary>
    public required ImmutableArray<string> Notes { get; init; }

    /// <summary>The snapshot that the figures are from; empty before the first evaluation.</summary>
    public required string SnapshotId { get; init; }
}
