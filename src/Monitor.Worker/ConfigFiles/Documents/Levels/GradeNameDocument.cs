using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Levels;

/// <summary>What one grade is called.</summary>
internal sealed record GradeNameDocument
{
    [Meaning("名称，如 橙色预警")]
    public required string Name { get; init; }

    [Meaning("程度，如 严重（Ⅱ级）")]
    public required string Label { get; init; }

    [Meaning("页面颜色，如 \"#e8590c\""), Pattern(Shapes.Colour, Shapes.ColourMeaning)]
    public required string Colour { get; init; }
}
