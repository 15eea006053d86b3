using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>How a row says that its report is withdrawn.</summary>
internal sealed record WithdrawnReading
{
    [Meaning("列名")]
    public required string Column { get; init; }

    [Key("equals"), Meaning("表示撤回的内容"), MayBeNumber]
    public required string EqualTo { get; init; }
}
