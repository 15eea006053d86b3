using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>A column by its heading.</summary>
[ShortForm(nameof(Column))]
internal sealed record CellReading
{
    [Meaning("列名")]
    public required string Column { get; init; }
}
