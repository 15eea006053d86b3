using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Regions;

/// <summary>The headings of a list with one region a row.</summary>
internal sealed record RegionColumns
{
    [Meaning("区划代码")]
    public string Code { get; init; } = "code";

    [Meaning("名称")]
    public string Name { get; init; } = "name";

    [Meaning("层级：province、city 或 county")]
    public string Level { get; init; } = "level";

    [Meaning("上级区划代码")]
    public string Parent { get; init; } = "parent";
}
