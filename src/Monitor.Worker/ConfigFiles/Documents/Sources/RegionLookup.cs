using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>How the region of a row is found: in a column, or fixed.</summary>
internal sealed record RegionLookup
{
    [Meaning("写有地区的列")]
    public string? Column { get; init; }

    [Meaning("该列写的是什么：code 区划代码、name 名称、name_or_code 两者皆可；历史代码自动对应到现行代码")]
    public RegionNaming By { get; init; }

    [Meaning("写有上级地区的列，用于区分重名（如各市的“市中区”）")]
    public string? ParentColumn { get; init; }

    [Meaning("只在这一层级里找")]
    public AdministrativeLevel? Level { get; init; }

    [Meaning("固定的区划代码，整份文件只说一个地区时用"), MayBeNumber]
    public string? Fixed { get; init; }

    [Meaning("找不到时改用的另一种办法")]
    public RegionLookup? Fallback { get; init; }

    [Meaning("何时改用 fallback：empty 该列为空时，empty_or_unknown 为空或查无此地时")]
    public RegionFallback FallbackWhen { get; init; }
}
