using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Response;

/// <summary>What cases are about.</summary>
internal sealed record CauseDocument
{
    [Meaning("编号，不得重复；启用后不要改动"), Pattern(Shapes.Id, Shapes.IdMeaning)]
    public required string Id { get; init; }

    [Meaning("名称")]
    public required string Name { get; init; }
}
