using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Tests.Intake.Mapping;

/// <summary>Rows from pairs of heading and text.</summary>
internal static class ARow
{
    public static SourceRow Of(params (string Heading, string Text)[] cells) =>
        new("file.csv", 7, new("file.csv", cells.Select(cell => cell.Heading)), [.. cells.Select(cell => cell.Text)], string.Join(',', cells.Select(cell => cell.Text)));
}
