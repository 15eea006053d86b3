using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Regions;

/// <summary>regions.yaml: the tree of regions and what belongs to it.</summary>
[Meaning("行政区划：三级区划表、历史代码、开发区、经济圈、人口")]
internal sealed record RegionsDocument
{
    [Meaning("区划表（CSV），相对于配置目录；from_input 为 true 时在 --input 目录里找")]
    public required string File { get; init; }

    [Meaning("区划表是否来自 --input 目录")]
    public bool FromInput { get; init; }

    [Meaning("区划表的列名；每行一个地区")]
    public RegionColumns? Columns { get; init; }

    [Meaning("由县级名单建立三级区划；每行一个县级地区")]
    public RegionBuild? Build { get; init; }

    [Meaning("地名表：区划表以外的乡镇、街道、园区等地名及其所在地区，供数据源按地名找地区")]
    public PlacesDocument? Places { get; init; }

    [Meaning("历史区划代码与现行代码的对应")]
    public ImmutableArray<FormerCodeDocument> FormerCodes { get; init; }

    [Meaning("开发区：按县级单位上报，隶属于某市")]
    public ImmutableArray<ZoneDocument> Zones { get; init; }

    [Meaning("地区分组（如三大经济圈）：只用于汇总和规则范围，不是一级行政区")]
    public ImmutableArray<RegionGroupDocument> Groups { get; init; }

    [Meaning("区划表以外的地方（如全国）：数据只作背景，不评级")]
    public ImmutableArray<ContextPlaceDocument> ContextPlaces { get; init; }

    [Meaning("常住人口：区划代码对人数"), KeyPattern(Shapes.RegionCode, Shapes.RegionCodeMeaning), Between(1)]
    public ImmutableSortedDictionary<string, long> Populations { get; init; } = ImmutableSortedDictionary<string, long>.Empty;
}
