using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>Where a reason and its explanation stand.</summary>
[ShortForm(nameof(Column))]
internal sealed record ReasonReading : CellReading
{
    [Meaning("说明所在的列")]
    public CellReading? Explanation { get; init; }
}
