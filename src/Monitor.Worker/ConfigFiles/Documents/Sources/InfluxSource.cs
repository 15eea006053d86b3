using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>A source of figures that is pulled from a time series server. What is pulled is left as pages in the inbox and read as any other file.</summary>
internal sealed record InfluxSource : FiguresSource
{
    /// <summary>How the local time of a point is written into the column <c>time</c>.</summary>
    public const string TimeFormat = "yyyy-MM-dd HH:mm:ss";

    public InfluxSource()
    {
        Format = new() { Type = SourceFileType.JsonLines, Encoding = SourceEncoding.Utf8 };
        Dates = [TimeFormat];
    }

    [Meaning("从哪里取、取哪些")]
    public required InfluxReading Influx { get; init; }

    /// <summary>The folder below the inbox that the pages are left in.</summary>
    public string Folder => Path[..^PagePattern.Length];

    /// <summary>What the path of such a source ends with.</summary>
    public const string PagePattern = "/*.jsonl";
}
