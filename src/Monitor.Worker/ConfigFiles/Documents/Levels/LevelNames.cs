using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Levels;

/// <summary>What the three levels are called.</summary>
internal sealed record LevelNames
{
    [Meaning("第一级，如 省级")]
    public required string Province { get; init; }

    [Meaning("第二级，如 市级")]
    public required string City { get; init; }

    [Meaning("第三级，如 县级")]
    public required string County { get; init; }
}
