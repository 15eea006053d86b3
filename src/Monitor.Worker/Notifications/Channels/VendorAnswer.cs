using System.Text.Json;

namespace Monitor.Worker.Notifications.Channels;

/// <summary>Reads the JSON answers of vendors; what has another form says nothing.</summary>
internal static class VendorAnswer
{
    /// <summary>Code, message and reference of an answer; empty texts where it has another form.</summary>
    public static (string Code, string Message, string Reference) Read(string answer, Func<JsonElement, (string, string, string)> read)
    {
        try
        {
            using var document = JsonDocument.Parse(answer);
            return document.RootElement.ValueKind == JsonValueKind.Object ? read(document.RootElement) : ("", "", "");
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            return ("", "", "");
        }
    }

    /// <summary>A member as text, numbers too; empty where there is none.</summary>
    public static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Number => value.GetRawText(),
            _ => "",
        }
        : "";
}
