using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Monitor.Worker.Reporters.Templates;

/// <summary>The style sheet of the template.</summary>
internal static class TemplateStyles
{
    private const uint TextFormat = 49;
    private const uint WholeFormat = 1;
    private const uint MoneyFormat = 2;
    private const uint DayFormat = 164;

    public static Stylesheet Sheet() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "yyyy-mm-dd" }) { Count = 1 },
        new Fonts(Font(bold: false, null), Font(bold: true, "FFFFFFFF")) { Count = 2 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid("FF44546A"),
            Solid("FFB3261E"))
        { Count = 4 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(Enum.GetValues<TemplateStyle>().Select(Format)) { Count = (uint)Enum.GetValues<TemplateStyle>().Length });

    private static CellFormat Format(TemplateStyle style) => style switch
    {
        TemplateStyle.Heading => Headed(2),
        TemplateStyle.RequiredHeading => Headed(3),
        TemplateStyle.Text => Numbered(TextFormat),
        TemplateStyle.Whole => Numbered(WholeFormat),
        TemplateStyle.Money => Numbered(MoneyFormat),
        TemplateStyle.Day => Numbered(DayFormat),
        TemplateStyle.Wrapped => new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { ApplyAlignment = true, NumberFormatId = TextFormat, ApplyNumberFormat = true },
        _ => new CellFormat(),
    };

    private static CellFormat Headed(uint fill) => new(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Center, Horizontal = HorizontalAlignmentValues.Center })
    {
        FontId = 1,
        FillId = fill,
        ApplyFont = true,
        ApplyFill = true,
        ApplyAlignment = true,
        NumberFormatId = TextFormat,
        ApplyNumberFormat = true,
    };

    private static CellFormat Numbered(uint format) => new() { NumberFormatId = format, ApplyNumberFormat = true };

    private static Fill Solid(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    private static Font Font(bool bold, string? colour)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = 11 });
        if (colour is not null)
        {
            font.Append(new Color { Rgb = colour });
        }

        font.Append(new FontName { Val = "宋体" });
        return font;
    }
}
