using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Regions;

/// <summary>A development zone.</summary>
internal sealed record ZoneDocument
{
    [Meaning("上报代码"), Pattern(Shapes.RegionCode, Shapes.RegionCodeMeaning), MayBeNumber]
    public required string Code { get; init; }

    [Meaning("名称")]
    public required string Name { get; init; }

    [Meaning("隶属的市"), Pattern(Shapes.RegionCode, Shapes.RegionCodeMeaning), MayBeNumber]
    public required string AdministeredBy { get; init; }
}
