using DocumentFormat.OpenXml.Spreadsheet;
using Monitor.Rules.Grading;
using Monitor.Worker.Briefings.WordFiles;

namespace Monitor.Worker.Briefings.Annexes;

/// <summary>The cell formats of one annex, numbered in the order in which they are first asked for.</summary>
internal sealed class AnnexStyles(GradeScheme grades)
{
    private const uint FirstOwnFormat = 164;
    private const uint FillsBefore = 3;
    private const uint FontsBefore = 2;

    private readonly List<string> formats = [];
    private readonly List<GradeFill> fills = [];
    private readonly List<CellFormat> cells =
    [
        new(new Alignment { Vertical = VerticalAlignmentValues.Center }) { ApplyAlignment = true, BorderId = 1, ApplyBorder = true },
        new(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Center, Horizontal = HorizontalAlignmentValues.Center })
        {
            FontId = 1, FillId = 2, BorderId = 1, ApplyFont = true, ApplyFill = true, ApplyAlignment = true, ApplyBorder = true,
        },
        new() { FontId = 1, ApplyFont = true },
    ];

    /// <summary>Words in a table.</summary>
    public static uint Text => 0;

    /// <summary>A heading of a column.</summary>
    public static uint Heading => 1;

    /// <summary>The caption above.</summary>
    public static uint Caption => 2;

    /// <summary>A figure that is shown by a format.</summary>
    public uint Number(string format) => (uint)cells.FindIndex(cell => cell.NumberFormatId?.Value == FormatOf(format)) is var known && known < (uint)cells.Count
        ? known
        : Added(new() { NumberFormatId = FormatOf(format), ApplyNumberFormat = true, BorderId = 1, ApplyBorder = true });

    /// <summary>A grade in its colour.</summary>
    public uint Grade(Grade? grade)
    {
        var fill = GradeFill.Of(grade, grades);
        var index = fills.IndexOf(fill);
        if (index < 0)
        {
            index = fills.Count;
            fills.Add(fill);
        }

        var id = FillsBefore + (uint)index;
        return (uint)cells.FindIndex(cell => cell.FillId?.Value == id) is var known && known < (uint)cells.Count
            ? known
            : Added(new(new Alignment { Horizontal = HorizontalAlignmentValues.Center })
            {
                FillId = id,
                FontId = FontsBefore + (uint)index,
                BorderId = 1,
                ApplyFill = true,
                ApplyFont = true,
                ApplyBorder = true,
                ApplyAlignment = true,
            });
    }

    /// <summary>The style sheet of all that was asked for.</summary>
    public Stylesheet Sheet()
    {
        var sheet = new Stylesheet();
        if (formats.Count > 0)
        {
            sheet.Append(new NumberingFormats(formats.Select((format, index) => new NumberingFormat { NumberFormatId = FirstOwnFormat + (uint)index, FormatCode = format })) { Count = (uint)formats.Count });
        }

        Font[] fonts = [FontOf(false, null), FontOf(true, null), .. fills.Select(fill => FontOf(false, fill.Ink))];
        Fill[] papers = [new(new PatternFill { PatternType = PatternValues.None }), new(new PatternFill { PatternType = PatternValues.Gray125 }), Solid("E7E6E6"), .. fills.Select(fill => Solid(fill.Paper))];
        sheet.Append(
            new Fonts(fonts) { Count = (uint)fonts.Length },
            new Fills(papers) { Count = (uint)papers.Length },
            new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), Lined()) { Count = 2 },
            new CellStyleFormats(new CellFormat()) { Count = 1 },
            new CellFormats(cells) { Count = (uint)cells.Count });
        return sheet;
    }

    private uint FormatOf(string format)
    {
        var index = formats.IndexOf(format);
        if (index < 0)
        {
            index = formats.Count;
            formats.Add(format);
        }

        return FirstOwnFormat + (uint)index;
    }

    private uint Added(CellFormat format)
    {
        cells.Add(format);
        return (uint)cells.Count - 1;
    }

    private static Fill Solid(string colour) => new(new PatternFill(new ForegroundColor { Rgb = $"FF{colour}" }) { PatternType = PatternValues.Solid });

    private static Border Lined() => new(
        new LeftBorder(new Color { Rgb = "FFBFBFBF" }) { Style = BorderStyleValues.Thin },
        new RightBorder(new Color { Rgb = "FFBFBFBF" }) { Style = BorderStyleValues.Thin },
        new TopBorder(new Color { Rgb = "FFBFBFBF" }) { Style = BorderStyleValues.Thin },
        new BottomBorder(new Color { Rgb = "FFBFBFBF" }) { Style = BorderStyleValues.Thin },
        new DiagonalBorder());

    private static Font FontOf(bool isBold, string? colour)
    {
        var font = new Font();
        if (isBold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = 11 });
        if (colour is not null)
        {
            font.Append(new Color { Rgb = $"FF{colour}" });
        }

        font.Append(new FontName { Val = "宋体" });
        return font;
    }
}
