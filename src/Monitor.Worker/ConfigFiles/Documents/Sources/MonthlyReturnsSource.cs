using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>A source of monthly returns of monitored enterprises: one return per row. Statistical data; see <see cref="SourceDocument.IsStatistical"/>.</summary>
internal sealed record MonthlyReturnsSource : SourceDocument
{
    [Meaning("统计月份如何确定，kind 须为 month")]
    public required PeriodReading Period { get; init; }

    [Meaning("月报各项内容所在的列；除企业名称、上期和本期人数外，文件中可以没有")]
    public required ReturnReading Return { get; init; }

    public override bool IsStatistical => true;
}
