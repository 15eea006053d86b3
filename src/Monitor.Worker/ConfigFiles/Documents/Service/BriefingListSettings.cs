using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>Who gets the briefings of a region or group.</summary>
internal sealed record BriefingListSettings
{
    [Meaning("地区（区划代码）或地区组的编号"), MayBeNumber]
    public required string Scope { get; init; }

    [Meaning("收件人：people.yaml 中人员的编号"), NotEmpty, Pattern(Shapes.Id, Shapes.IdMeaning)]
    public required ImmutableArray<string> People { get; init; }
}
