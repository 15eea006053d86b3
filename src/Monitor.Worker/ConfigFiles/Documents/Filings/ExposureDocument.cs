using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Filings;

/// <summary>The exposure of one industry.</summary>
internal sealed record ExposureDocument
{
    [Meaning("行业名称")]
    public required string Industry { get; init; }

    [Meaning("暴露程度，0 到 1"), Between(0, 1)]
    public required decimal Exposure { get; init; }
}
