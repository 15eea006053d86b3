using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Regions;

/// <summary>A code out of use.</summary>
internal sealed record FormerCodeDocument
{
    [Meaning("历史代码"), Pattern(Shapes.RegionCode, Shapes.RegionCodeMeaning), MayBeNumber]
    public required string Code { get; init; }

    [Meaning("当时的名称")]
    public string? Name { get; init; }

    [Meaning("现行代码；分为几个地区时写成列表，数据归入它们共同的上级"), Pattern(Shapes.RegionCode, Shapes.RegionCodeMeaning), MayBeNumber, OneOrMore, NotEmpty]
    public required ImmutableArray<string> Becomes { get; init; }

    [Meaning("变更年份"), Between(1949, 2100)]
    public int? Year { get; init; }
}
