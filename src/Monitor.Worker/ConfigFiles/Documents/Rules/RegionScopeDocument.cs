using System.Collections.Immutable;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rules;

/// <summary>The regions that a rule judges.</summary>
internal sealed record RegionScopeDocument
{
    [Meaning("层级"), NotEmpty]
    public required ImmutableArray<AdministrativeLevel> Levels { get; init; }

    [Meaning("只限这些地区及其下级（区划代码）"), Pattern(Shapes.RegionCode, Shapes.RegionCodeMeaning), MayBeNumber]
    public ImmutableArray<string> Codes { get; init; }

    [Meaning("只限这些分组（见 regions.yaml 的 groups）"), Pattern(Shapes.Id, Shapes.IdMeaning)]
    public ImmutableArray<string> Groups { get; init; }

    [Meaning("除去这些地区及其下级（区划代码）"), Pattern(Shapes.RegionCode, Shapes.RegionCodeMeaning), MayBeNumber]
    public ImmutableArray<string> Except { get; init; }
}
