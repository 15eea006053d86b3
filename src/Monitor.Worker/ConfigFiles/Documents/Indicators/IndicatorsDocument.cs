using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Indicators;

/// <summary>indicators.yaml: the figures that are watched.</summary>
[Meaning("指标：来自数据源的指标和由公式得出的指标")]
internal sealed record IndicatorsDocument
{
    [Meaning("指标"), NotEmpty]
    public required ImmutableArray<IndicatorDocument> Indicators { get; init; }
}
