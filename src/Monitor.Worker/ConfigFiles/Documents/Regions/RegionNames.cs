using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Regions;

/// <summary>A code and a name, or the headings of the columns that hold them.</summary>
internal sealed record RegionNames
{
    [Meaning("代码（或所在列名）"), MayBeNumber]
    public required string Code { get; init; }

    [Meaning("名称（或所在列名）")]
    public required string Name { get; init; }
}
