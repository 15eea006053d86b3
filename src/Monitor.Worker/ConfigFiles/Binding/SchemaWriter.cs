using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>Writes the JSON Schema (2020-12) of a document type, so that editors complete and check what the binder will read.</summary>
internal sealed class SchemaWriter
{
    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly ConfigShapes shapes = new();
    private readonly SortedDictionary<string, JsonObject?> definitions = new(StringComparer.Ordinal);

    private SchemaWriter()
    {
    }

    /// <summary>The schema as the text of a file.</summary>
    public static string Write(Type document)
    {
        var writer = new SchemaWriter();
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema" };
        foreach (var (name, value) in writer.Record(writer.shapes.Of(document)).ToArray())
        {
            schema[name] = value?.DeepClone();
        }

        if (writer.definitions.Count > 0)
        {
            schema["$defs"] = new JsonObject(writer.definitions.Select(definition => new KeyValuePair<string, JsonNode?>(definition.Key, definition.Value)));
        }

        return schema.ToJsonString(Written) + "\n";
    }

    private JsonObject Record(ConfigShape shape)
    {
        if (shape.ChosenBy is { } chosenBy)
        {
            return Described(shape.Meaning, new()
            {
                ["oneOf"] = new JsonArray([.. shape.Choices.Select(choice => (JsonNode)Mapping(shapes.Of(choice.Type), chosenBy, choice.Name))]),
            });
        }

        var mapping = Mapping(shape, null, "");
        return shape.ShortForm is { } shortForm
            ? Described(shape.Meaning, new() { ["anyOf"] = new JsonArray(Value(shortForm.Type, shortForm), mapping) })
            : mapping;
    }

    private JsonObject Mapping(ConfigShape shape, ChosenByAttribute? chosenBy, string chosen)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        if (chosenBy is not null)
        {
            properties[chosenBy.Key] = Described(chosenBy.Meaning, new() { ["const"] = chosen });
            required.Add((JsonNode)chosenBy.Key);
        }

        foreach (var property in shape.Properties)
        {
            properties[property.Key] = Property(property);
            if (property.IsRequired)
            {
                required.Add((JsonNode)property.Key);
            }
        }

        var schema = Described(shape.Meaning, new() { ["type"] = "object", ["properties"] = properties });
        if (required.Count > 0)
        {
            schema["required"] = required;
        }

        schema["additionalProperties"] = false;
        return schema;
    }

    private JsonObject Property(ConfigProperty property)
    {
        var value = Value(property.Type, property);
        if (property.OneOrMore)
        {
            value = new() { ["anyOf"] = new JsonArray(Value(property.Type.Element!, property), value) };
        }

        if (property.IsNullable)
        {
            value = new() { ["anyOf"] = new JsonArray(value, new JsonObject { ["type"] = "null" }) };
        }

        var schema = Described(property.Meaning, value);
        if (DefaultOf(property) is { } standard)
        {
            schema["default"] = standard;
        }

        return schema;
    }

    private JsonObject Value(ConfigType type, ConfigProperty property) => type.Kind switch
    {
        ConfigTypeKind.Scalar => Scalar(type.Type, property),
        ConfigTypeKind.List => WithLeast("minItems", property, new() { ["type"] = "array", ["items"] = Value(type.Element!, property) }),
        ConfigTypeKind.Dictionary => WithLeast("minProperties", property, Dictionary(type, property)),
        _ => Reference(type.Type),
    };

    private JsonObject Dictionary(ConfigType type, ConfigProperty property)
    {
        var schema = new JsonObject { ["type"] = "object" };
        if (type.KeyType!.IsEnum)
        {
            schema["propertyNames"] = new JsonObject { ["enum"] = Names(ConfigName.Choices(type.KeyType).Select(ConfigName.OfChoice)) };
        }
        else if (property.KeyPattern is { } pattern)
        {
            schema["propertyNames"] = new JsonObject { ["pattern"] = pattern.Regex };
        }

        schema["additionalProperties"] = Value(type.Element!, property);
        return schema;
    }

    private JsonObject Reference(Type type)
    {
        var name = ConfigName.Of(type.Name);
        if (!definitions.ContainsKey(name))
        {
            definitions[name] = null;
            definitions[name] = Record(shapes.Of(type));
        }

        return new() { ["$ref"] = $"#/$defs/{name}" };
    }

    private static JsonObject Scalar(Type type, ConfigProperty property) => Type.GetTypeCode(type) switch
    {
        _ when type.IsEnum => new() { ["enum"] = Names(ConfigName.Choices(type).Select(ConfigName.OfChoice)) },
        TypeCode.String => Text(property),
        TypeCode.Boolean => new() { ["type"] = "boolean" },
        TypeCode.Int32 or TypeCode.Int64 => WithRange(property, new() { ["type"] = "integer" }),
        TypeCode.Decimal or TypeCode.Double => WithRange(property, new() { ["type"] = "number" }),
        _ when type == typeof(DateOnly) => Shaped(ScalarReader.DateShape),
        _ when type == typeof(TimeOnly) => Shaped(ScalarReader.TimeShape),
        _ when type == typeof(TimeSpan) => Shaped(ScalarReader.DurationShape),
        _ => Shaped(ByteSize.Shape),
    };

    private static JsonObject Text(ConfigProperty property)
    {
        var schema = new JsonObject { ["type"] = property.MayBeNumber ? new JsonArray("string", "number", "boolean") : "string" };
        if (property.OneOf is { } oneOf)
        {
            schema["enum"] = Names(oneOf.Choices);
        }
        else if (property.Pattern is { } pattern)
        {
            schema["pattern"] = pattern.Regex;
        }
        else if (!property.MayBeBlank)
        {
            schema["minLength"] = 1;
        }

        return schema;
    }

    private static JsonObject Shaped(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private static JsonObject WithRange(ConfigProperty property, JsonObject schema)
    {
        if (property.Between?.Lowest is { } lowest)
        {
            schema["minimum"] = decimal.Parse(lowest, CultureInfo.InvariantCulture);
        }

        if (property.Between?.Highest is { } highest)
        {
            schema["maximum"] = decimal.Parse(highest, CultureInfo.InvariantCulture);
        }

        return schema;
    }

    private static JsonObject WithLeast(string keyword, ConfigProperty property, JsonObject schema)
    {
        if (property.NotEmpty)
        {
            schema[keyword] = 1;
        }

        return schema;
    }

    private static JsonObject Described(string meaning, JsonObject schema)
    {
        if (meaning.Length > 0)
        {
            schema.Insert(0, "description", meaning);
        }

        return schema;
    }

    private static JsonNode? DefaultOf(ConfigProperty property) => property.Default switch
    {
        null => null,
        bool value => value,
        int value => value,
        long value => value,
        decimal value => value,
        double value => value,
        string value => value,
        Enum value => ConfigName.OfChoice(value.GetType().GetField(value.ToString())!),
        DateOnly value => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly value => value.ToString("HH:mm", CultureInfo.InvariantCulture),
        TimeSpan value => Duration(value),
        _ => null,
    };

    private static string Duration(TimeSpan value) => value switch
    {
        { Ticks: 0 } => "0s",
        _ when value.Ticks % TimeSpan.TicksPerDay == 0 => string.Create(CultureInfo.InvariantCulture, $"{value.TotalDays}d"),
        _ when value.Ticks % TimeSpan.TicksPerHour == 0 => string.Create(CultureInfo.InvariantCulture, $"{value.TotalHours}h"),
        _ when value.Ticks % TimeSpan.TicksPerMinute == 0 => string.Create(CultureInfo.InvariantCulture, $"{value.TotalMinutes}m"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value.TotalSeconds}s"),
    };

    private static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(name => (JsonNode)name)]);
}
