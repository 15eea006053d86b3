using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Monitor.Worker.Briefings.Pages;

/// <summary>Words and numbers as they stand in HTML and SVG.</summary>
internal static class PageText
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All); // keeps Chinese readable in the source

    public static string Encode(string text) => Html.Encode(text);

    /// <summary>A place or length in a drawing, to a tenth.</summary>
    public static string Place(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
