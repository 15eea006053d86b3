using System.Collections.Immutable;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>How the region of a row is found: in a column, or fixed.</summary>
internal sealed record RegionLookup
{
    [Meaning("写有地区的列")]
    public string? Column { get; init; }

    [Meaning("读取前依次作的改动")]
    public ImmutableArray<Replacement> Replace { get; init; }

    [Meaning("只取符合此正则表达式的部分（第一个括号里的内容；没有括号则取全部），不符合的视为空")]
    public string? Pattern { get; init; }

    [Meaning("该列写的是什么：code 区划代码、name 名称、name_or_code 两者皆可、place 地名表（regions.yaml 的 places）里的地名，不计大小写和标点；历史代码自动对应到现行代码")]
    public RegionNaming By { get; init; }

    [Meaning("写有上级地区的列，用于区分重名（如各市的“市中区”）")]
    public string? ParentColumn { get; init; }

    [Meaning("只在此区划代码所指的地区里找"), MayBeNumber]
    public string? Within { get; init; }

    [Meaning("by: place 时只认这些种类的地名，前面的种类优先；不写则不分种类")]
    public ImmutableArray<string> Kinds { get; init; }

    [Meaning("by: place 时，true 表示地名写在文字（如地址）的末尾，取能认出的最长一段")]
    public bool AtEnd { get; init; }

    [Meaning("一格写有几个地方时的分隔（正则表达式）；取包含全部地方的最低一级地区，其中有查无此地的视为查无此地")]
    public string? Split { get; init; }

    [Meaning("只在这一层级里找")]
    public AdministrativeLevel? Level { get; init; }

    [Meaning("固定的区划代码，整份文件只说一个地区时用"), MayBeNumber]
    public string? Fixed { get; init; }

    [Meaning("找不到时改用的另一种办法")]
    public RegionLookup? Fallback { get; init; }

    [Meaning("何时改用 fallback：empty 该列为空时，empty_or_unknown 为空或查无此地时")]
    public RegionFallback FallbackWhen { get; init; }
}
