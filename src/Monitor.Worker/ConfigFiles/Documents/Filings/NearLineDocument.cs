using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Filings;

/// <summary>Reductions just under the line.</summary>
internal sealed record NearLineDocument : FilingSection
{
    [Meaning("从多少人起算作略低于报告线"), Between(1)]
    public required int PeopleFrom { get; init; }

    [Meaning("从多大比例起算作略低于报告线；报告线没有比例的不写"), Between(0.001, 1)]
    public decimal? ShareFrom { get; init; }

    [Meaning("在多少个不同日期出现（同日的几份不算多次）"), Between(1, 100)]
    public required int Times { get; init; }

    [Meaning("在多少日之内"), Between(1, 1000)]
    public required int WithinDays { get; init; }
}
