using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Regions;

/// <summary>A named group of regions.</summary>
internal sealed record RegionGroupDocument
{
    [Meaning("编号"), Pattern(Shapes.Id, Shapes.IdMeaning)]
    public required string Id { get; init; }

    [Meaning("名称")]
    public required string Name { get; init; }

    [Meaning("所含地区的区划代码"), Pattern(Shapes.RegionCode, Shapes.RegionCodeMeaning), MayBeNumber, NotEmpty]
    public required ImmutableArray<string> Cities { get; init; }
}
