using System.Text.Json;

namespace Monitor.Worker.Requests;

/// <summary>Reads the JSON of a request. Whatever is wrong with it is a <see cref="JsonException"/>, and the sender's to mend.</summary>
internal static class JsonBody
{
    /// <summary>Reads JSON whose texts are looked at one by one: a text may still hold half a character, and asking for it throws.</summary>
    public static async Task<JsonDocument> ReadAsync(Stream body, JsonDocumentOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonDocument.ParseAsync(body, options, cancellationToken);
        }
        catch (InvalidOperationException broken)
        {
            throw new JsonException("A name holds half a character.", broken); // looking for names that stand twice, the parser stumbles over it
        }
    }

    /// <summary>Reads JSON all of whose texts are whole.</summary>
    public static async Task<JsonDocument> ReadWholeAsync(Stream body, JsonDocumentOptions options, CancellationToken cancellationToken)
    {
        var document = await ReadAsync(body, options, cancellationToken);
        try
        {
            Look(document.RootElement);
            return document;
        }
        catch (InvalidOperationException broken)
        {
            document.Dispose();
            throw new JsonException("A text holds half a character.", broken);
        }
    }

    private static void Look(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var one in element.EnumerateArray())
                {
                    Look(one);
                }

                break;
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    _ = property.Name;
                    Look(property.Value);
                }

                break;
        }
    }
}
