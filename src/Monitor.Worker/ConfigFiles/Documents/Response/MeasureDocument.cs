using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Response;

/// <summary>A measure of the catalogue.</summary>
internal sealed record MeasureDocument
{
    [Meaning("编号，不得重复"), Pattern(Shapes.Id, Shapes.IdMeaning)]
    public required string Id { get; init; }

    [Meaning("名称")]
    public required string Name { get; init; }

    [Meaning("登记时是否须写惠及人数")]
    public bool People { get; init; }

    [Meaning("登记时是否须写金额（元）")]
    public bool Amount { get; init; }
}
