using System.Collections.Immutable;
using Monitor.Rules.Briefings.Documents;
using Monitor.Rules.Grading;
using Monitor.Worker.Notifications;

namespace Monitor.Worker.Briefings;

/// <summary>What the templates of the mail can say.</summary>
/// <param name="Service">The service.</param>
/// <param name="Title">The head of the document.</param>
/// <param name="Conclusions">The conclusions.</param>
/// <param name="Written">What a person wrote.</param>
/// <param name="Tables">The tables that are short enough for a mail.</param>
internal sealed record BriefingMailModel(ServiceLabel Service, TitleBlock Title, ImmutableArray<string> Conclusions, ImmutableArray<BriefingMailPart> Written, ImmutableArray<BriefingMailTable> Tables)
{
    private const int MostRows = 8;
    private static readonly ImmutableArray<string> Told = ["各级预警", "变化的预警", "主要指标"];

    public static BriefingMailModel Of(BriefingDocument document, ServiceLabel label) => new(
        label,
        document.Title,
        [.. document.Blocks.OfType<Paragraph>().Where(paragraph => paragraph.Style == ParagraphStyle.Summary).Select(paragraph => paragraph.Text)],
        [.. document.Blocks.OfType<FreeText>().Where(part => part.Text.Length > 0).Select(part => new BriefingMailPart(part.Name, part.Text))],
        [.. document.Blocks.OfType<DataTable>().Where(table => table.Sheet is { } sheet && Told.Contains(sheet)).Select(table => Table(table, document.Grades))]);

    /// <summary>The first columns of a table, as many as a phone shows; reasons and documents stand in the attachment.</summary>
    private static BriefingMailTable Table(DataTable table, GradeScheme grades)
    {
        var shown = table.Sheet == "各级预警" ? table.Columns.Length : table.Sheet == "主要指标" ? 5 : 3;
        return new BriefingMailTable(
            table.Caption.Replace("及原因", "", StringComparison.Ordinal) + (table.Unit.Length > 0 ? $"（单位：{table.Unit}）" : ""),
            [.. table.Columns.Take(shown).Select(column => column.Heading)],
            [.. table.Rows.Take(MostRows).Select(row => new BriefingMailRow([.. row.Cells.Take(shown).Select(cell => Cell(cell, grades))]))],
            table.Rows.Length > MostRows ? $"另有{table.Rows.Length - MostRows}项，见附件。" : "");
    }

    private static BriefingMailCell Cell(TableCell cell, GradeScheme grades) => cell is GradeCell { Grade: { } grade }
        ? new BriefingMailCell(cell.Text, grades[grade].Colour, GradeBadge.InkOn(grades[grade].Colour))
        : new BriefingMailCell(cell.Text, "#ffffff", "#212529");
}
