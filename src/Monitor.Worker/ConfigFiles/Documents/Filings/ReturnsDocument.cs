using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Filings;

/// <summary>How the monthly returns of monitored enterprises are aggregated and shown.</summary>
internal sealed record ReturnsDocument : FilingSection
{
    [Meaning("少于多少家企业的汇总数不予显示，能推算出它的其他数字也不显示"), Between(2, 1000)]
    public required int MinimumEnterprises { get; init; }

    [Meaning("前多少个月内报过的企业算作应报"), Between(1, 60)]
    public required int ExpectedWithinMonths { get; init; }

    [Meaning("已报企业占应报企业的多少以上，各项比率才用于研判（含本数）"), Between(0, 1)]
    public required decimal MinimumResponse { get; init; }
}
