using System.Globalization;
using System.Text.RegularExpressions;

namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>Reads single values: texts, numbers, switches, days, times of day, durations, sizes and choices.</summary>
internal static partial class ScalarReader
{
    internal const string DurationShape = "^[0-9]{1,6}[dhms]$";
    internal const string DateShape = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
    internal const string TimeShape = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

    public static bool Reads(Type type) => type.IsEnum || Type.GetTypeCode(type) is TypeCode.String or TypeCode.Boolean or TypeCode.Int32 or TypeCode.Int64
        or TypeCode.Decimal or TypeCode.Double || type == typeof(DateOnly) || type == typeof(TimeOnly) || type == typeof(TimeSpan) || type == typeof(ByteSize);

    public static bool IsNumber(Type type) =>
        !type.IsEnum && Type.GetTypeCode(type) is TypeCode.Int32 or TypeCode.Int64 or TypeCode.Decimal or TypeCode.Double;

    public static string Expected(Type type) => Type.GetTypeCode(type) switch
    {
        _ when type.IsEnum => Choices(ConfigName.Choices(type).Select(ConfigName.OfChoice)),
        TypeCode.String => "一段文字",
        TypeCode.Boolean => "true 或 false",
        TypeCode.Int32 or TypeCode.Int64 => "整数",
        TypeCode.Decimal or TypeCode.Double => "数字",
        _ when type == typeof(DateOnly) => "日期（如 2024-01-31）",
        _ when type == typeof(TimeOnly) => "时刻（如 \"08:00\"）",
        _ when type == typeof(TimeSpan) => "时长（如 30s、15m、12h、5d）",
        _ => "数据量（如 512MB、2GB）",
    };

    public static string Choices(IEnumerable<string> names) => string.Join("、", names) + " 之一";

    /// <summary>The value, or null where the text is not one of this type.</summary>
    public static object? Read(Type type, ScalarNode written)
    {
        var text = written.Text;
        if (type.IsEnum)
        {
            return ReadChoice(type, text);
        }

        return Type.GetTypeCode(type) switch
        {
            TypeCode.String => text,
            _ when type == typeof(DateOnly) => Found(DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day), day),
            _ when type == typeof(TimeOnly) => Found(TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time), time),
            _ when type == typeof(TimeSpan) => Found(TryReadDuration(text, out var duration), duration),
            _ when type == typeof(ByteSize) => Found(ByteSize.TryParse(text, out var size), size),
            _ when written.IsQuoted => null,
            TypeCode.Boolean => text switch { "true" => true, "false" => false, _ => null },
            TypeCode.Int32 => Found(int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number), number),
            TypeCode.Int64 => Found(long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number), number),
            TypeCode.Decimal => Found(decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number), number),
            _ => Found(double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number), number),
        };
    }

    /// <summary>Why the text is not a value of this type, in Chinese.</summary>
    public static string Refusal(Type type, ScalarNode written)
    {
        var found = written.IsQuoted && (IsNumber(type) || type == typeof(bool)) ? $"带引号的文字“{written.Text}”" : $"“{written.Text}”";
        return $"应为{Expected(type)}，实际是{found}{Hint(type, written)}";
    }

    private static string Hint(Type type, ScalarNode written) => written.Text switch
    {
        _ when type.IsEnum => NearestName.Of(written.Text, ConfigName.Choices(type).Select(ConfigName.OfChoice)) is { } nearest ? $"；是否想写“{nearest}”？" : "",
        _ when written.IsQuoted && Read(type, written with { IsQuoted = false }) is not null => "；请去掉引号",
        var text when IsNumber(type) && text.EndsWith('%') => "；不要写百分号",
        var text when IsNumber(type) && text.Contains(',', StringComparison.Ordinal) => "；请去掉千分位逗号",
        var text when type == typeof(bool) && text is "yes" or "on" or "是" => "；是否想写“true”？",
        var text when type == typeof(bool) && text is "no" or "off" or "否" => "；是否想写“false”？",
        _ => "",
    };

    private static object? ReadChoice(Type type, string text) =>
        ConfigName.Choices(type).FirstOrDefault(choice => ConfigName.OfChoice(choice) == text)?.GetValue(null);

    private static bool TryReadDuration(string text, out TimeSpan duration)
    {
        duration = default;
        if (!Duration().IsMatch(text))
        {
            return false;
        }

        var count = int.Parse(text.AsSpan(0, text.Length - 1), CultureInfo.InvariantCulture);
        duration = text[^1] switch
        {
            'd' => TimeSpan.FromDays(count),
            'h' => TimeSpan.FromHours(count),
            'm' => TimeSpan.FromMinutes(count),
            _ => TimeSpan.FromSeconds(count),
        };
        return true;
    }

    private static object? Found(bool success, object value) => success ? value : null;

    [GeneratedRegex(DurationShape)]
    private static partial Regex Duration();
}
