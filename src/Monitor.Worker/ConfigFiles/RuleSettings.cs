using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Monitor.Worker.ConfigFiles.Documents.Rules;

namespace Monitor.Worker.ConfigFiles;

/// <summary>The values of the rules one by one, so that two versions of a configuration can be held against each other.</summary>
internal static class RuleSettings
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static ImmutableSortedDictionary<string, string> Of(ImmutableArray<RuleDocument> rules)
    {
        var settings = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            Add(settings, rule.Id, JsonSerializer.SerializeToNode(rule, rule.GetType(), Options));
        }

        return settings.ToImmutable();
    }

    private static void Add(ImmutableSortedDictionary<string, string>.Builder settings, string path, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject mapping:
                foreach (var (key, value) in mapping)
                {
                    Add(settings, $"{path}.{key}", value);
                }

                break;
            case JsonArray list when list.Any(item => item is JsonObject):
                foreach (var (index, item) in list.Index())
                {
                    Add(settings, $"{path}[{(index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)}]", item);
                }

                break;
            case JsonArray list:
                settings[path] = string.Join('、', list.Select(Text));
                break;
            case not null:
                settings[path] = Text(node);
                break;
        }
    }

    private static string Text(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value?.ToJsonString(Options) ?? "";
}
