using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>One figure of a row: value × factor + add.</summary>
internal sealed record FigureReading
{
    [Meaning("指标编号（见 indicators.yaml）"), Pattern(Shapes.Id, Shapes.IdMeaning)]
    public required string Indicator { get; init; }

    [Meaning("写有数值的列")]
    public required string Column { get; init; }

    [Meaning("换算倍数：数值 × factor + add")]
    public double Factor { get; init; } = 1;

    [Meaning("换算加数")]
    public double Add { get; init; }

    [Meaning("原表的单位，仅供查看")]
    public string? Unit { get; init; }

    [Meaning("该列的 0 表示没有数据")]
    public bool ZeroIsMissing { get; init; }

    [Meaning("换算后的最小合理值，更小的行进入隔离区")]
    public double? Minimum { get; init; }

    [Meaning("换算后的最大合理值，更大的行进入隔离区")]
    public double? Maximum { get; init; }

    [Meaning("只取符合此条件的行")]
    public RowFilter? When { get; init; }
}
