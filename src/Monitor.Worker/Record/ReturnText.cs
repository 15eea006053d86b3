using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Monitor.Rules.MonthlyReturns;

namespace Monitor.Worker.Record;

/// <summary>The form in which the contents of a monthly return are stored: JSON, what is not said left out.</summary>
internal static class ReturnText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static string Of(ReturnContent content) => JsonSerializer.Serialize(content, Options);

    public static ReturnContent Parse(string text) => JsonSerializer.Deserialize<ReturnContent>(text, Options) ?? throw new JsonException("The record holds an empty return.");
}
