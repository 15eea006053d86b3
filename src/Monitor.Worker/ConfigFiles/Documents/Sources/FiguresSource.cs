using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>A source of figures: one observation per row and figure.</summary>
internal record FiguresSource : SourceDocument
{
    [Meaning("统计期如何确定")]
    public required PeriodReading Period { get; init; }

    [Meaning("各列对应的指标"), NotEmpty]
    public required ImmutableArray<FigureReading> Figures { get; init; }

    [Meaning("质量标记；不写则不看")]
    public QualityReading? Quality { get; init; }
}
