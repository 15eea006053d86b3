using System.Text.Encodings.Web;
using System.Text.Json;
using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Intake;

/// <summary>The cells of a quarantined row by heading, as the record keeps them.</summary>
internal static class QuarantinedCells
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyDictionary<string, string> cells) => JsonSerializer.Serialize(cells, Options);

    /// <summary>The cells; none where the row could not be cut into any.</summary>
    public static OrderedDictionary<string, string> Read(string? cells) =>
        cells is null ? new(StringComparer.Ordinal) : new(JsonSerializer.Deserialize<OrderedDictionary<string, string>>(cells, Options)!, StringComparer.Ordinal);

    /// <summary>The row that these cells make up.</summary>
    public static SourceRow Row(string file, int line, OrderedDictionary<string, string> cells, string raw) =>
        new(file, line, new SourceHeader(file, cells.Keys), [.. cells.Values], raw);
}
