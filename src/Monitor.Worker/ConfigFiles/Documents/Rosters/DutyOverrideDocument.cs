using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rosters;

/// <summary>Others on duty for a while.</summary>
internal sealed record DutyOverrideDocument
{
    [Meaning("开始时刻"), Pattern(Shapes.Moment, Shapes.MomentMeaning)]
    public required string From { get; init; }

    [Meaning("结束时刻"), Pattern(Shapes.Moment, Shapes.MomentMeaning)]
    public required string To { get; init; }

    [Meaning("带班领导；不写则不变")]
    public string? Lead { get; init; }

    [Meaning("值班员；不写则不变"), OneOrMore]
    public ImmutableArray<string> Officers { get; init; } = [];

    [Meaning("原因")]
    public required string Reason { get; init; }
}
