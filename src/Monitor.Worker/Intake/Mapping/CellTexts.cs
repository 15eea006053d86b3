using System.Collections.Frozen;
using System.Net;
using Monitor.Rules.Texts;
using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Intake.Mapping;

/// <summary>The texts of cells as they are meant: without space around and marks of direction, and empty where a text stands for "none".</summary>
internal sealed class CellTexts(IEnumerable<string> missing, bool htmlEntities = false)
{
    private readonly FrozenSet<string> missing = missing.ToFrozenSet(StringComparer.Ordinal);

    public string Of(SourceRow row, string column) => Meant(Trimmed(row, column));

    /// <summary>The text, empty where it stands for "none".</summary>
    public string Meant(string text) => missing.Contains(text) ? "" : text;

    public string Trimmed(SourceRow row, string column) => DirectionMarks.Without(Decoded(row, column)).Trim();

    /// <summary>Whether marks of direction were left out of a cell.</summary>
    public bool HadDirectionMarks(SourceRow row, string column) => DirectionMarks.In(Decoded(row, column));

    private string Decoded(SourceRow row, string column) => row[column] is not { } text ? ""
        : htmlEntities && text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text)
        : text;

    /// <summary>Full-width digits and signs as the usual ones: input methods leave them behind.</summary>
    public static string Halved(string text) =>
        text.AsSpan().ContainsAnyInRange('\uFF01', '\uFF5E') || text.Contains('\u3000', StringComparison.Ordinal)
            ? CompatibleForm.Of(text)
            : text;
}
