using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Filings;

/// <summary>Matching of reports, insurance stops and claims.</summary>
internal sealed record CohortsDocument : FilingSection
{
    [Meaning("实施日期之前多少日内的停保、申领也算同一批人"), Between(0, 366)]
    public required int LeadDays { get; init; }

    [Meaning("实施日期之后多少日内的停保、申领也算同一批人"), Between(0, 366)]
    public required int LagDays { get; init; }
}
