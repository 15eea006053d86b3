using System.Text.Json.Serialization;
using Monitor.Worker.Record;

namespace Monitor.Worker.Intake;

/// <summary>What became of a file.</summary>
/// <param name="Source">The id of its source.</param>
/// <param name="RelativePath">The file.</param>
/// <param name="Status">Taken, held back or failed.</param>
/// <param name="Counts">What became of its rows.</param>
/// <param name="Reason">Why it was not taken, in Chinese; empty when taken.</param>
/// <param name="IsRepeat">The same bytes came in before; nothing was changed, and this is what became of them then.</param>
internal sealed record ImportResult(string Source, string RelativePath, ImportStatus Status, ImportCounts Counts, string Reason, bool IsRepeat)
{
    /// <summary>The reason as whoever sent the file is told it: without the path and without what only operators can do.</summary>
    [JsonIgnore]
    public string Told { get; init; } = Reason;

    /// <summary>The headings of its columns as the record keeps them; null where none could be read.</summary>
    public string? Columns { get; init; }
}
