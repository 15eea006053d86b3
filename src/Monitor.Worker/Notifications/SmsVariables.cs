using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Monitor.Worker.Notifications;

/// <summary>What the variables of a provider's template can say of a message, as the outbox keeps it.</summary>
internal static class SmsVariables
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(params ReadOnlySpan<(string Name, string Value)> variables)
    {
        var written = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in variables)
        {
            written[name] = value;
        }

        return JsonSerializer.Serialize(written.ToImmutable(), Json);
    }

    public static ImmutableSortedDictionary<string, string> Read(string? variables) => variables is null
        ? ImmutableSortedDictionary<string, string>.Empty
        : JsonSerializer.Deserialize<ImmutableSortedDictionary<string, string>>(variables, Json)!;
}
