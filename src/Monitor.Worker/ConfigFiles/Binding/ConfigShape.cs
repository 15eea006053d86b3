using System.Collections.Immutable;
using System.Reflection;

namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>The keys of a record type, those of its base types first.</summary>
internal sealed class ConfigShape
{
    private readonly ConstructorInfo? constructor;

    public ConfigShape(Type type)
    {
        Type = type;
        Choices = [.. type.GetCustomAttributes<ChoiceAttribute>(inherit: false)];
        ChosenBy = type.GetCustomAttribute<ChosenByAttribute>(inherit: false);
        constructor = type.IsAbstract ? null : type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).OrderByDescending(one => one.GetParameters().Length).First();
        Properties = constructor is null ? [] : PropertiesOf(type, constructor);
        ShortForm = type.GetCustomAttribute<ShortFormAttribute>() is { } mark ? Properties.Single(property => property.Name == mark.Property) : null;
    }

    public Type Type { get; }

    public ImmutableArray<ConfigProperty> Properties { get; }

    /// <summary>The key that picks among the choices; null for a record of one kind.</summary>
    public ChosenByAttribute? ChosenBy { get; }

    public ImmutableArray<ChoiceAttribute> Choices { get; }

    /// <summary>The property whose bare value may stand for the whole record.</summary>
    public ConfigProperty? ShortForm { get; }

    public string Meaning => Type.GetCustomAttribute<MeaningAttribute>()?.Text ?? "";

    public object Create(IReadOnlyDictionary<ConfigProperty, object?> values)
    {
        var arguments = Properties.Where(property => property.Position is not null)
            .OrderBy(property => property.Position)
            .Select(property => values.TryGetValue(property, out var value) ? value : Absent(property))
            .ToArray();
        var record = constructor!.Invoke(arguments);
        foreach (var property in Properties.Where(property => property.Position is null))
        {
            if (values.TryGetValue(property, out var value))
            {
                property.Set(record, value);
            }
            else if (property is { IsNullable: false, Type.Kind: ConfigTypeKind.List or ConfigTypeKind.Dictionary, IsRequired: false })
            {
                property.Set(record, Absent(property));
            }
        }

        return record;
    }

    private static object? Absent(ConfigProperty property) => property switch
    {
        { IsNullable: true } => property.Default,
        { Type.Kind: ConfigTypeKind.List } => ConfigCollections.ListOrEmpty(property.Type, property.Default),
        { Type.Kind: ConfigTypeKind.Dictionary, Default: null } => ConfigCollections.Dictionary(property.Type, []),
        _ => property.Default,
    };

    private static ImmutableArray<ConfigProperty> PropertiesOf(Type type, ConstructorInfo constructor)
    {
        var parameters = constructor.GetParameters();
        var defaults = parameters.Length == 0 ? constructor.Invoke([]) : null;
        return
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.CanWrite)
                .OrderBy(property => Depth(property.DeclaringType!))
                .ThenBy(property => property.MetadataToken)
                .Select(property => new ConfigProperty(property, parameters.FirstOrDefault(parameter => parameter.Name == property.Name), defaults)),
        ];
    }

    private static int Depth(Type type) => type.BaseType is { } parent ? 1 + Depth(parent) : 0;
}
