using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Filings;

/// <summary>Layoffs that were not reported.</summary>
internal sealed record UnreportedDocument : FilingSection
{
    [Meaning("前后两次人数相隔不超过多少日才比较"), Between(1, 1000)]
    public required int WithinDays { get; init; }

    [Meaning("前一次人数之前多少日内实施的报告，也可以解释人数减少"), Between(0, 366)]
    public required int GraceDays { get; init; }
}
