using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>A source of layoff reports: one report per row.</summary>
internal sealed record LayoffReportsSource : SourceDocument
{
    [Meaning("报告各项内容所在的列")]
    public required ReportReading Report { get; init; }
}
