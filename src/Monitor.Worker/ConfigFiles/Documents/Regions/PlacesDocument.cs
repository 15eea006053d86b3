using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Regions;

/// <summary>A list of names of places with the region each lies in.</summary>
internal sealed record PlacesDocument
{
    [Meaning("地名表（CSV，可为 gzip），相对于配置目录；from_input 为 true 时在 --input 目录里找")]
    public required string File { get; init; }

    [Meaning("地名表是否来自 --input 目录")]
    public bool FromInput { get; init; }

    [Meaning("地名所在的列")]
    public string Name { get; init; } = "name";

    [Meaning("所在地区的区划代码所在的列")]
    public string Region { get; init; } = "region";

    [Meaning("地名种类所在的列；不写则不分种类")]
    public string? Kind { get; init; }

    [Meaning("地名末尾可以省略的通名（如 镇、街道、city），有无皆可识别")]
    public ImmutableArray<string> Endings { get; init; }
}
