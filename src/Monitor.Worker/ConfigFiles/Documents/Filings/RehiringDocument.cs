using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Filings;

/// <summary>People taken on again after a layoff.</summary>
internal sealed record RehiringDocument : FilingSection
{
    [Meaning("裁员后多少个月之内重新招用"), Between(1, 60)]
    public required int Months { get; init; }
}
