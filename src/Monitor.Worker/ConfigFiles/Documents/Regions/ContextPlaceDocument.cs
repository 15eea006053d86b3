using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Regions;

/// <summary>A place outside the tree.</summary>
internal sealed record ContextPlaceDocument
{
    [Meaning("代码"), Pattern(Shapes.RegionCode, Shapes.RegionCodeMeaning), MayBeNumber]
    public required string Code { get; init; }

    [Meaning("名称")]
    public required string Name { get; init; }
}
