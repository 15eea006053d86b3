using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Monitor.Worker.Briefings.WordFiles;

/// <summary>The fonts of official documents, by name: none is embedded, and what stands in where one is not installed is named beside it.</summary>
internal static class WordFonts
{
    /// <summary>小标宋, of titles.</summary>
    public const string Title = "方正小标宋简体";

    /// <summary>仿宋, of the text.</summary>
    public const string Text = "仿宋_GB2312";

    /// <summary>黑体, of headings of the first level.</summary>
    public const string First = "黑体";

    /// <summary>楷体, of headings of the second level.</summary>
    public const string Second = "楷体_GB2312";

    /// <summary>宋体, of page numbers.</summary>
    public const string Number = "宋体";

    public static W.Fonts Table() => new(
        Font(Title, "华文中宋"),
        Font(Text, "仿宋"),
        Font(First, "SimHei"),
        Font(Second, "楷体"),
        Font(Number, "SimSun"));

    public static W.RunFonts Of(string name) => new() { Ascii = name, HighAnsi = name, EastAsia = name, ComplexScript = name };

    private static W.Font Font(string name, string standIn) => new(
        new W.AltName { Val = standIn },
        new W.FontCharSet { Val = "86" },
        new W.FontFamily { Val = W.FontFamilyValues.Auto },
        new W.Pitch { Val = W.FontPitchValues.Variable })
    { Name = name };
}
