namespace Monitor.Worker.Operations;

/// <summary>Texts that came from others, as a spreadsheet may be given them.</summary>
internal static class SpreadsheetText
{
    // what begins a formula in some spreadsheet or other, the full-width signs included
    private const string FormulaSigns = "=+-@\t\r\n＝＋－＠";

    /// <summary>The text, behind an apostrophe where a spreadsheet would take it for a formula.</summary>
    public static string Neutral(string text) => text.Length > 0 && FormulaSigns.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
}
