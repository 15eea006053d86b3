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
        var fitted = Fitted(widths, Needs(table, halfPoints, text => text.Length <= Short)) ?? Fitted(widths, Needs(table, halfPoints, IsFigure)) ?? widths;
        fitted[^1] += WordPage.TextWidth - fitted.Sum();
        return [.. fitted];
    }

    /// <summary>The widths with what some columns need taken from those that have more; null where there is not enough.</summary>
    private static int[]? Fitted(int[] widths, int[] needs)
    {
        var wanting = widths.Zip(needs, (width, need) => Math.Max(0, need - width)).Sum();
        var spare = widths.Zip(needs, (width, need) => Math.Max(0, width - need)).Sum();
        return wanting == 0 ? [.. widths]
            : wanting > spare ? null
            : [.. widths.Zip(needs, (width, need) => width < need ? need : width - (int)((long)(width - need) * wanting / spare))];
    }

    private static int[] Needs(DataTable table, int halfPoints, Func<string, bool> stays) =>
        [.. table.Columns.Select((_, index) => table.Rows.Select(row => row.Cells[index].Text).Where(stays).Select(text => TextWidth.Of(text, halfPoints) + Margins).DefaultIfEmpty(0).Max())];

    private static bool IsFigure(string text) => text.Length <= Short && text.All(char.IsAscii);
}
