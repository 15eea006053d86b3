using System.Collections.Frozen;
using System.Text;
using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Intake.Mapping;

/// <summary>The texts of cells as they are meant: without space around, and empty where a text stands for "none".</summary>
internal sealed class CellTexts(IEnumerable<string> missing)
{
    private readonly FrozenSet<string> missing = missing.ToFrozenSet(StringComparer.Ordinal);

    public string Of(SourceRow row, string column)
    {
        var text = Trimmed(row, column);
        return missing.Contains(text) ? "" : text;
    }

    public static string Trimmed(SourceRow row, string column) => row[column]?.Trim() ?? "";

    /// <summary>Full-width digits and signs as the usual ones: input methods leave them behind.</summary>
    public static string Halved(string text) =>
        text.AsSpan().ContainsAnyInRange('\uFF01', '\uFF5E') || text.Contains('\u3000', StringComparison.Ordinal)
            ? text.Normalize(NormalizationForm.FormKC)
            : text;
}
