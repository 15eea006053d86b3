using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Monitor.Rules.Grading;

namespace Monitor.Worker.Cases.Doors;

/// <summary>One thing that an act takes: how it is called and written, in JSON and on the command line.</summary>
/// <param name="Name">Its name in JSON, such as <c>calledAt</c>.</param>
/// <param name="Kind">What is written for it.</param>
/// <param name="IsRequired">Whether it has to be given.</param>
/// <param name="Help">What it is, in English.</param>
internal sealed partial record ActParameter(string Name, ActParameterKind Kind, bool IsRequired, string Help)
{
    private static readonly string[] LocalForms = ["yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss"];

    /// <summary>The words of a choice, in their order; empty for other kinds.</summary>
    public ImmutableArray<string> Choices { get; private init; } = [];

    /// <summary>Whether the command line takes the place of a choice for its word: grades are called one to four.</summary>
    public bool TakesOrdinal { get; private init; }

    /// <summary>Its option on the command line, such as <c>--called-at</c>.</summary>
    public string Option => $"--{JsonNamingPolicy.KebabCaseLower.ConvertName(Name)}";

    /// <summary>Its help with the way it is written.</summary>
    public string FullHelp => Kind switch
    {
        ActParameterKind.Choice when TakesOrdinal => $"{Help} One of {string.Join(", ", Choices.Index().Select(choice => $"{choice.Item} ({choice.Index})"))}.",
        ActParameterKind.Choice => $"{Help} One of {string.Join(", ", Choices)}.",
        ActParameterKind.TextList => $"{Help} May be given several times.",
        ActParameterKind.Day => $"{Help} Written 2026-11-23.",
        ActParameterKind.Moment => $"{Help} Written 2026-11-23T08:30+08:00; on the command line also '2026-11-23 08:30' in the profile's time zone.",
        _ => Help,
    };

    /// <summary>A parameter by the property that holds it.</summary>
    public static ActParameter Of(JsonPropertyInfo property, string help)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return new ActParameter(property.Name, KindOf(type), property.IsRequired || property.AssociatedParameter is { HasDefaultValue: false }, help)
        {
            Choices = type.IsEnum ? [.. Enum.GetNames(type).Select(JsonNamingPolicy.SnakeCaseLower.ConvertName)] : [],
            TakesOrdinal = type == typeof(Grade),
        };
    }

    /// <summary>What is wrong with a value as JSON, in Chinese; null where nothing is.</summary>
    public string? FaultOf(JsonElement value) => Kind switch
    {
        ActParameterKind.Text => value.ValueKind == JsonValueKind.String ? FaultOfText(value.GetString()!) : "应为文字",
        ActParameterKind.TextList => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(one => one.ValueKind == JsonValueKind.String)
            ? value.EnumerateArray().Select(one => FaultOfText(one.GetString()!)).FirstOrDefault(fault => fault is not null)
            : "应为文字的数组",
        ActParameterKind.Integer => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _) ? null : "应为整数",
        ActParameterKind.Money => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out _) ? null : "应为数字（元）",
        ActParameterKind.Choice => value.ValueKind == JsonValueKind.String && Choices.Contains(value.GetString()!, StringComparer.Ordinal) ? null : $"应为下列之一：{string.Join('、', Choices)}",
        ActParameterKind.Day => value.ValueKind == JsonValueKind.String && IsDay(value.GetString()!) ? null : "应为日期，写法如 2026-11-23",
        ActParameterKind.Moment => value.ValueKind == JsonValueKind.String && Offset().IsMatch(value.GetString()!) && value.TryGetDateTimeOffset(out _)
            ? null
            : "应为带时区的时间，写法如 2026-11-23T08:30+08:00",
        _ => throw new InvalidOperationException($"There is no kind {Kind}."),
    };

    /// <summary>What is written on the command line as the JSON it stands for; text that stands for nothing is given as it is and refused later.</summary>
    /// <param name="texts">The values given; several for a list alone.</param>
    /// <param name="zone">The time zone of moments without one.</param>
    public JsonNode? FromText(IReadOnlyList<string> texts, TimeZoneInfo zone) => Kind switch
    {
        ActParameterKind.TextList => new JsonArray([.. texts.Select(text => JsonValue.Create(text))]),
        ActParameterKind.Integer when int.TryParse(texts[^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        ActParameterKind.Money when decimal.TryParse(texts[^1], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) => amount,
        ActParameterKind.Choice when TakesOrdinal && int.TryParse(texts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal) && ordinal < Choices.Length => Choices[ordinal],
        ActParameterKind.Moment when DateTime.TryParseExact(texts[^1], LocalForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && !zone.IsInvalidTime(local) =>
            new DateTimeOffset(local, zone.GetUtcOffset(local)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        _ => texts[^1],
    };

    private static ActParameterKind KindOf(Type type) => type switch
    {
        { IsEnum: true } => ActParameterKind.Choice,
        _ when type == typeof(string) => ActParameterKind.Text,
        _ when type == typeof(ImmutableArray<string>) => ActParameterKind.TextList,
        _ when type == typeof(int) => ActParameterKind.Integer,
        _ when type == typeof(decimal) => ActParameterKind.Money,
        _ when type == typeof(DateOnly) => ActParameterKind.Day,
        _ when type == typeof(DateTimeOffset) => ActParameterKind.Moment,
        _ => throw new ArgumentException($"No door can take a {type.Name}.", nameof(type)),
    };

    private static string? FaultOfText(string text) =>
        text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) ? "含有控制字符，请改正" : null;

    private static bool IsDay(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex(@"T[0-9:.]+(Z|[+-][0-9]{2}:[0-9]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Offset();
}
