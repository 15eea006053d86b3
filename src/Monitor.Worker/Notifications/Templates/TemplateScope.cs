using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Monitor.Worker.Notifications.Templates;

/// <summary>The names that a place in a template may use. A name that the model does not have is a fault of the template, found before anything is sent.</summary>
internal sealed record TemplateScope(Type Model, ImmutableSortedDictionary<string, Type> Locals)
{
    private const string Size = "size";

    public TemplateScope With(string name, Type type) => this with { Locals = Locals.SetItem(name, type) };

    /// <summary>What the collection of a type holds; null where the type is none.</summary>
    public static Type? ItemOf(Type type) => type == typeof(string)
        ? null
        : type.GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];

    /// <summary>What a member is called in a template.</summary>
    public static string NameOf(PropertyInfo member) => JsonNamingPolicy.SnakeCaseLower.ConvertName(member.Name);

    /// <summary>Finds a dotted name.</summary>
    /// <param name="name">Such as item.grade.name.</param>
    /// <param name="fault">What is wrong, in Chinese; empty where it was found.</param>
    public TemplatePath? Find(string name, out string fault)
    {
        var parts = name.Split('.');
        var isLocal = Locals.TryGetValue(parts[0], out var local);
        var type = local ?? Model;
        var members = ImmutableArray.CreateBuilder<PropertyInfo>();
        for (var i = isLocal ? 1 : 0; i < parts.Length; i++)
        {
            if (parts[i] == Size && i == parts.Length - 1 && ItemOf(type) is not null)
            {
                fault = "";
                return new TemplatePath(members.ToImmutable(), typeof(int));
            }

            if (MembersOf(type).FirstOrDefault(m => NameOf(m) == parts[i]) is not { } member)
            {
                fault = $"没有名为“{name}”的变量，“{parts[i]}”处可用：{string.Join("、", Available(type, atStart: i == 0))}";
                return null;
            }

            members.Add(member);
            type = member.PropertyType;
        }

        fault = "";
        return new TemplatePath(members.ToImmutable(), type);
    }

    private IEnumerable<string> Available(Type type, bool atStart)
    {
        var names = ItemOf(type) is null ? MembersOf(type).Select(NameOf) : [Size];
        return (atStart ? names.Concat(Locals.Keys) : names).Order(StringComparer.Ordinal).DefaultIfEmpty("（无）");
    }

    private static IEnumerable<PropertyInfo> MembersOf(Type type) => type == typeof(string) || type == typeof(Markup) || type.IsPrimitive || ItemOf(type) is not null
        ? []
        : type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0);
}
