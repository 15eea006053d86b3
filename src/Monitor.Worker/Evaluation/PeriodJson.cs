using System.Text.Json;
using System.Text.Json.Serialization;
using Monitor.Rules.Periods;

namespace Monitor.Worker.Evaluation;

/// <summary>Writes a period as its kind and machine form, such as <c>Week:2024-W07</c>.</summary>
internal sealed class PeriodJson : JsonConverter<Period>
{
    public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString() ?? "";
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Enum.TryParse<PeriodKind>(text.AsSpan(0, colon), out var kind)
            ? Period.Parse(kind, text[(colon + 1)..])
            : throw new JsonException($"'{text}' is no period; expected a kind and a period such as Week:2024-W07.");
    }

    public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) => writer.WriteStringValue($"{value.Kind}:{value}");
}
