using System.Reflection;

namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>One key of a record: what may stand there, and where the value goes.</summary>
internal sealed class ConfigProperty
{
    private readonly PropertyInfo property;
    private readonly ParameterInfo? parameter;

    public ConfigProperty(PropertyInfo property, ParameterInfo? parameter, object? defaults)
    {
        this.property = property;
        this.parameter = parameter;
        Key = Attribute<KeyAttribute>()?.Name ?? ConfigName.Of(property.Name);
        Type = ConfigType.Of(property.PropertyType);
        IsNullable = Nullable.GetUnderlyingType(property.PropertyType) is not null
            || new NullabilityInfoContext().Create(property).ReadState is NullabilityState.Nullable;
        IsRequired = parameter is null ? property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute)) : !parameter.HasDefaultValue && !IsNullable;
        Default = IsRequired ? null : parameter is null ? property.GetValue(defaults) : parameter.HasDefaultValue ? parameter.DefaultValue : null;
    }

    public string Name => property.Name;

    public string Key { get; }

    public ConfigType Type { get; }

    public bool IsRequired { get; }

    public bool IsNullable { get; }

    /// <summary>What stands where the key is left out.</summary>
    public object? Default { get; }

    public string Meaning => Attribute<MeaningAttribute>()?.Text ?? "";

    public BetweenAttribute? Between => Attribute<BetweenAttribute>();

    public PatternAttribute? Pattern => Attribute<PatternAttribute>();

    public KeyPatternAttribute? KeyPattern => Attribute<KeyPatternAttribute>();

    public OneOfAttribute? OneOf => Attribute<OneOfAttribute>();

    public bool NotEmpty => Attribute<NotEmptyAttribute>() is not null;

    public bool MayBeBlank => Attribute<MayBeBlankAttribute>() is not null;

    public bool MayBeNumber => Attribute<MayBeNumberAttribute>() is not null;

    public bool OneOrMore => Attribute<OneOrMoreAttribute>() is not null;

    /// <summary>The place among the constructor's parameters, null where the property is set by its initialiser.</summary>
    public int? Position => parameter?.Position;

    public void Set(object record, object? value) => property.SetValue(record, value);

    private TAttribute? Attribute<TAttribute>()
        where TAttribute : Attribute => property.GetCustomAttribute<TAttribute>() ?? parameter?.GetCustomAttribute<TAttribute>();
}
