using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Monitor.Rules.Panels;

namespace Monitor.Worker.Record;

/// <summary>The form in which the further contents of a report are stored: JSON, what is not said left out.</summary>
internal static class FilingText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>Null where there is nothing beyond a plain report.</summary>
    public static string? Of(Filing filing) => filing.Equals(Filing.Unstated) ? null : JsonSerializer.Serialize(filing, Options);

    public static Filing Parse(string text) => JsonSerializer.Deserialize<Filing>(text, Options) ?? Filing.Unstated;
}
