using System.Collections.Immutable;
using Monitor.Rules.Briefings.Documents;

namespace Monitor.Worker.Briefings.WordFiles;

/// <summary>The widths of a table's columns, which together are the width of the text: by their weights, but so that figures, dates and other short words are not broken.</summary>
internal static class ColumnWidths
{
    private const int Margins = 140;
    private const int Short = 12;

    /// <summary>The widths in twips.</summary>
    /// <param name="table">The table.</param>
    /// <param name="halfPoints">The size of its font in half points.</param>
    public static ImmutableArray<int> Of(DataTable table, int halfPoints)
    {
        var all = table.Columns.Sum(column => column.Weight);
        var widths = table.Columns.Select(column => WordPage.TextWidth * column.Weight / all).ToArray();
        var needs = table.Columns.Select((_, index) => Need(table.Rows.Select(row => row.Cells[index].Text), halfPoints)).ToArray();
        var wanting = widths.Zip(needs, (width, need) => Math.Max(0, need - width)).Sum();
        var spare = widths.Zip(needs, (width, need) => Math.Max(0, width - need)).Sum();
        if (wanting > 0 && wanting <= spare)
        {
            widths = [.. widths.Zip(needs, (width, need) => width < need ? need : width - (int)((long)(width - need) * wanting / spare))];
        }

        widths[^1] += WordPage.TextWidth - widths.Sum();
        return [.. widths];
    }

    private static int Need(IEnumerable<string> cells, int halfPoints) =>
        cells.Where(text => text.Length is > 0 and <= Short).Select(text => TextWidth.Of(text, halfPoints) + Margins).DefaultIfEmpty(0).Max();
}
