using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Monitor.Rules.Cases.Facts;

namespace Monitor.Rules.Cases;

/// <summary>The canonical JSON of acts, facts and cases: the same content is always the same bytes, and reading and writing again changes none.</summary>
public static class CaseJson
{
    /// <summary>camelCase properties, snake_case choices, Chinese as it is, nothing for null. A property that is missing or unknown is an error.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        AllowOutOfOrderMetadataProperties = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The kind of a fact as a word: that of the act where a person acted (verify, task_overdue).</summary>
    public static string KindOf(CaseFact fact) => JsonNamingPolicy.SnakeCaseLower.ConvertName(fact is Acted { Act.Kind: var act } ? act.ToString() : fact.GetType().Name);
}
