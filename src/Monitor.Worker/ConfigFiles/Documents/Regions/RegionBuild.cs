using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Regions;

/// <summary>How a tree is made of a list of regions of the third level.</summary>
internal sealed record RegionBuild
{
    [Meaning("第一级：直接写明代码和名称")]
    public required RegionNames Province { get; init; }

    [Meaning("第二级：代码和名称所在的列")]
    public required RegionNames City { get; init; }

    [Meaning("第三级：代码和名称所在的列")]
    public required RegionNames County { get; init; }
}
