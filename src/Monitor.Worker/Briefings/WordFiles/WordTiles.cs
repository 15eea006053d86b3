using Monitor.Rules.Briefings.Documents;
using Monitor.Rules.Grading;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Monitor.Worker.Briefings.WordFiles;

/// <summary>Regions as tiles, in a table without lines.</summary>
internal sealed class WordTiles(GradeScheme grades)
{
    private const int Widest = WordPage.TextWidth / 6;
    private const uint RowHeight = 640;

    public W.Table Of(TileGrid grid)
    {
        var byPlace = grid.Tiles.ToDictionary(tile => (tile.Row, tile.Column));
        var (top, left) = (grid.Tiles.Min(tile => tile.Row), grid.Tiles.Min(tile => tile.Column));
        var columns = grid.Tiles.Max(tile => tile.Column) - left + 1;
        var rows = grid.Tiles.Max(tile => tile.Row) - top + 1;
        var width = Math.Min(Widest, WordPage.TextWidth / columns);
        var properties = WordTable.Properties(hasLines: false);
        properties.TableWidth!.Width = $"{width * columns}";
        return new W.Table(
        [
            properties,
            new W.TableGrid(Enumerable.Repeat(0, columns).Select(_ => new W.GridColumn { Width = $"{width}" })),
            .. Enumerable.Range(0, rows).Select(row => Row(Enumerable.Range(0, columns).Select(column => byPlace.GetValueOrDefault((top + row, left + column))), width)),
        ]);
    }

    private W.TableRow Row(IEnumerable<Tile?> tiles, int width) => new(
    [
        new W.TableRowProperties(new W.CantSplit(), new W.TableRowHeight { Val = RowHeight, HeightType = W.HeightRuleValues.AtLeast }),
        .. tiles.Select(tile => tile is null ? WordTable.Cell(width, null, WordText.Plain(WordStyle.Tile, "")) : Of(tile, width)),
    ]);

    private W.TableCell Of(Tile tile, int width)
    {
        var fill = GradeFill.Of(tile.Grade, grades);
        var cell = WordTable.Cell(width, fill.Paper, [
            WordText.Of(WordStyle.Tile, [WordText.Run(tile.Region, Emphasis.None, fill.Ink)]),
            WordText.Of(WordStyle.Tile, [WordText.Run(tile.Note, Emphasis.None, fill.Ink)]),
        ]);
        cell.TableCellProperties!.TableCellBorders = new W.TableCellBorders(Edge<W.TopBorder>(), Edge<W.LeftBorder>(), Edge<W.BottomBorder>(), Edge<W.RightBorder>());
        return cell;
    }

    /// <summary>A white seam between tiles.</summary>
    private static T Edge<T>()
        where T : W.BorderType, new() => new() { Val = W.BorderValues.Single, Size = 18, Space = 0, Color = "FFFFFF" };
}
