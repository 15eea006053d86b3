using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.Demo;

/// <summary>Days in which nothing may rise but what the listed events explain.</summary>
internal sealed record CalmStretch
{
    [Meaning("编号")]
    public required string Id { get; init; }

    [Meaning("名称")]
    public required string Name { get; init; }

    [Meaning("为什么应当平静")]
    public required string What { get; init; }

    [Meaning("行政区划代码，含其下级地区；不写为全省")]
    public ImmutableArray<string> Regions { get; init; } = [];

    [Meaning("第一天")]
    public required DateOnly From { get; init; }

    [Meaning("最后一天")]
    public required DateOnly To { get; init; }
}
