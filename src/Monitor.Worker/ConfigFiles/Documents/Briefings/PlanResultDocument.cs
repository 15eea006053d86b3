using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Briefings;

/// <summary>A published result.</summary>
internal sealed record PlanResultDocument
{
    [Meaning("年份"), Between(1990, 2100)]
    public required int Year { get; init; }

    [Meaning("数值，用规划的单位")]
    public required decimal Value { get; init; }

    [Meaning("公布的文件")]
    public required string Source { get; init; }
}
