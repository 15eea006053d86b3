using System.Collections.Immutable;

namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>A C# type as the files see it.</summary>
/// <param name="Kind">What is written: one value, a list, names with values, or a record.</param>
/// <param name="Type">The type without its nullability.</param>
/// <param name="KeyType">Of a dictionary: string, int or an enum.</param>
/// <param name="Element">What a list or dictionary holds.</param>
internal sealed record ConfigType(ConfigTypeKind Kind, Type Type, Type? KeyType = null, ConfigType? Element = null)
{
    public static ConfigType Of(Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (IsGeneric(type, typeof(ImmutableArray<>)))
        {
            return new(ConfigTypeKind.List, type, Element: Of(type.GenericTypeArguments[0]));
        }

        if (IsGeneric(type, typeof(ImmutableSortedDictionary<,>)))
        {
            return new(ConfigTypeKind.Dictionary, type, type.GenericTypeArguments[0], Of(type.GenericTypeArguments[1]));
        }

        return ScalarReader.Reads(type) ? new(ConfigTypeKind.Scalar, type)
            : type.IsClass ? new(ConfigTypeKind.Record, type)
            : throw new ArgumentException($"{type} cannot be written in a configuration file.", nameof(declared));
    }

    /// <summary>What is expected, in Chinese: 整数, 列表 and so on.</summary>
    public string Expected() => Kind switch
    {
        ConfigTypeKind.List => "列表（每项以“- ”开头，或写在方括号里）",
        ConfigTypeKind.Scalar => ScalarReader.Expected(Type),
        _ => "若干行“键: 值”",
    };

    private static bool IsGeneric(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;
}
