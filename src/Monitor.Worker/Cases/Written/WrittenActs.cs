using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Grading;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.Cases.Written;

/// <summary>Makes acts of what a story or a drill writes about them.</summary>
internal static class WrittenActs
{
    private static readonly ImmutableSortedDictionary<string, Type> Types = typeof(CaseAct)
        .GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToImmutableSortedDictionary(choice => (string)choice.TypeDiscriminator!, choice => choice.DerivedType, StringComparer.Ordinal);

    /// <summary>What is wrong with what an act is written with, each with the key it is about; empty where nothing is.</summary>
    public static IEnumerable<(string? Key, string Message)> Mistakes(ActKind act, ImmutableSortedDictionary<string, string> with, TimeZoneInfo zone)
    {
        var properties = PropertiesOf(act);
        foreach (var (key, text) in with)
        {
            if (!properties.TryGetValue(key, out var property))
            {
                yield return (key, ConfigRefusals.Unknown("填写项", key, properties.Keys));
            }
            else if (Node(property.PropertyType, text, zone) is null)
            {
                yield return (key, $"“{text}”不是这一项应填的内容（{Expected(property.PropertyType)}）");
            }
        }

        foreach (var key in Required(act).Where(key => !with.ContainsKey(key)))
        {
            yield return (null, $"办理“{ActWording.Of(act)}”须填写 {key}");
        }
    }

    /// <summary>The act, written without mistakes.</summary>
    public static CaseAct Of(ActKind act, ImmutableSortedDictionary<string, string> with, TimeZoneInfo zone)
    {
        var properties = PropertiesOf(act);
        var json = new JsonObject { ["kind"] = NameOf(act) };
        foreach (var (key, text) in with)
        {
            json[JsonNamingPolicy.CamelCase.ConvertName(properties[key].Name)] = Node(properties[key].PropertyType, text, zone);
        }

        return json.Deserialize<CaseAct>(CaseJson.Options) ?? throw new JsonException($"{act} was written as nothing.");
    }

    private static string NameOf(ActKind act) => ConfigName.Of(act.ToString());

    private static ImmutableSortedDictionary<string, PropertyInfo> PropertiesOf(ActKind act) => Types[NameOf(act)]
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.Name is not (nameof(CaseAct.Kind) or "EqualityContract"))
        .ToImmutableSortedDictionary(property => ConfigName.Of(property.Name), property => property, StringComparer.Ordinal);

    private static IEnumerable<string> Required(ActKind act) => Types[NameOf(act)]
        .GetConstructors()
        .MaxBy(constructor => constructor.GetParameters().Length)!
        .GetParameters()
        .Where(parameter => !parameter.HasDefaultValue)
        .Select(parameter => ConfigName.Of(parameter.Name!));

    private static JsonNode? Node(Type type, string text, TimeZoneInfo zone)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return Type.GetTypeCode(plain) switch
        {
            _ when plain == typeof(Grade) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var grade) && Enum.IsDefined((Grade)grade) ? ConfigName.Of(((Grade)grade).ToString()) : null,
            _ when plain.IsEnum => ConfigName.Choices(plain).Any(choice => ConfigName.OfChoice(choice) == text) ? text : null,
            _ when plain == typeof(DateTimeOffset) => LocalMoment.Find(text, zone) is { } moment ? JsonValue.Create(moment) : null,
            _ when plain == typeof(DateOnly) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text : null,
            _ when plain == typeof(ImmutableArray<string>) => new JsonArray([.. text.Split('、').Select(part => (JsonNode)part)]),
            TypeCode.Int32 => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
            TypeCode.Decimal => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null,
            TypeCode.Boolean => text switch { "true" => true, "false" => false, _ => null },
            _ => text,
        };
    }

    private static string Expected(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(Grade) ? "0 至 4 的级别"
            : plain == typeof(DateTimeOffset) ? ConfigFiles.Documents.Shapes.MomentMeaning
            : ScalarReader.Reads(plain) ? ScalarReader.Expected(plain)
            : "文字";
    }
}
