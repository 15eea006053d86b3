using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Briefings;

/// <summary>A part of the monthly edition.</summary>
internal sealed record MonthlyPartDocument
{
    [Meaning("标题")]
    public required string Name { get; init; }

    [Meaning("用哪些主要指标"), Pattern(Shapes.Id, Shapes.IdMeaning)]
    public ImmutableArray<string> Indicators { get; init; } = [];

    [Meaning("true：总体判断和走势预测")]
    public bool Outlook { get; init; }
}
