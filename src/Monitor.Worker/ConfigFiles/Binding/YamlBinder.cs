using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>Binds YAML files to records and collects every mistake on the way.</summary>
/// <remarks>
/// A record's keys are its properties in snake_case. A <c>required</c> property must be there, a nullable one may be missing, any other keeps
/// the default of its initialiser. What a value must be is said by the marks in this folder, from which the JSON Schema is written as well.
/// </remarks>
internal sealed class YamlBinder(ConfigErrors errors, BoundPlaces places)
{
    private static readonly string[] IdentityKeys = ["id", "key", "code"];

    private readonly ConfigShapes shapes = new();

    /// <summary>Binds one file.</summary>
    /// <param name="file">The name shown in messages, relative to the profile.</param>
    /// <param name="content">The file's bytes.</param>
    public Bound<TDocument> Bind<TDocument>(string file, ReadOnlySpan<byte> content)
        where TDocument : class
    {
        var before = errors.Count;
        object? document = null;
        if (YamlTree.Read(file, content, errors) is { } root)
        {
            TryBindRecord(root, typeof(TDocument), "", out document);
        }

        return new((TDocument?)document, errors.Count == before);
    }

    private bool TryBind(ConfigNode node, ConfigType type, ConfigProperty property, string path, [NotNullWhen(true)] out object? value) => type.Kind switch
    {
        ConfigTypeKind.Scalar => TryBindScalar(node, type, property, path, out value),
        ConfigTypeKind.List => TryBindList(node, type, property, path, out value),
        ConfigTypeKind.Dictionary => TryBindDictionary(node, type, property, path, out value),
        _ => TryBindRecord(node, type.Type, path, out value),
    };

    private bool TryBindScalar(ConfigNode node, ConfigType type, ConfigProperty property, string path, [NotNullWhen(true)] out object? value)
    {
        value = null;
        if (node is not ScalarNode scalar)
        {
            return Refuse(node, path, type);
        }

        if (scalar.IsNothing)
        {
            return Refuse(node, path, $"没有填写内容，应为{type.Expected()}");
        }

        if (ScalarReader.Read(type.Type, scalar) is not { } read)
        {
            return Refuse(node, path, ScalarReader.Refusal(type.Type, scalar));
        }

        if (ConstraintCheck.Of(property, read, scalar) is { } wrong)
        {
            return Refuse(node, path, wrong);
        }

        value = read;
        return true;
    }

    private bool TryBindList(ConfigNode node, ConfigType type, ConfigProperty property, string path, [NotNullWhen(true)] out object? value)
    {
        value = null;
        if (node is not ListNode list)
        {
            if (!property.OneOrMore || !TryBind(node, type.Element!, property, path, out var only))
            {
                return !property.OneOrMore && Refuse(node, path, type);
            }

            value = ConfigCollections.List(type, [only]);
            return true;
        }

        var items = new List<object>();
        foreach (var (index, item) in list.Items.Index())
        {
            if (TryBind(item, type.Element!, property, $"{path}[{NameOf(item, index)}]", out var bound))
            {
                items.Add(bound);
            }
        }

        value = ConfigCollections.List(type, items);
        return list.Items.Length > 0 || !property.NotEmpty || Refuse(node, path, "列表不能为空，至少要有一项");
    }

    private bool TryBindDictionary(ConfigNode node, ConfigType type, ConfigProperty property, string path, [NotNullWhen(true)] out object? value)
    {
        value = null;
        if (node is not MappingNode mapping)
        {
            return Refuse(node, path, type);
        }

        var entries = new List<KeyValuePair<object, object>>();
        foreach (var (key, child) in mapping.Entries)
        {
            var under = $"{path}.{key.Text}";
            var readKey = ReadKey(key, type.KeyType!, property, under);
            if (TryBind(child, type.Element!, property, under, out var bound) && readKey is not null)
            {
                entries.Add(new(readKey, bound));
            }
        }

        value = ConfigCollections.Dictionary(type, entries);
        return mapping.Entries.Length > 0 || !property.NotEmpty || Refuse(node, path, "不能为空，至少要有一项");
    }

    private object? ReadKey(ScalarNode key, Type type, ConfigProperty property, string path)
    {
        var read = ScalarReader.Read(type, key with { IsQuoted = false });
        if (read is null)
        {
            Refuse(key, path, "键" + ScalarReader.Refusal(type, key));
        }
        else if (property.KeyPattern is { } pattern && !ConstraintCheck.Matches(pattern.Regex, key.Text))
        {
            Refuse(key, path, $"键应为{pattern.Expected}，实际是“{key.Text}”");
            return null;
        }

        return read;
    }

    private bool TryBindRecord(ConfigNode node, Type type, string path, [NotNullWhen(true)] out object? value)
    {
        value = null;
        var shape = shapes.Of(type);
        if (shape.ShortForm is { } shortForm && node is not MappingNode)
        {
            return TryBindShortForm(node, shape, shortForm, path, out value);
        }

        if (node is not MappingNode mapping)
        {
            return Refuse(node, path, $"应为若干行“键: 值”，实际是{Found(node)}");
        }

        if (shape.ChosenBy is not { } chosenBy)
        {
            return TryBindProperties(mapping, shape, null, path, out value);
        }

        return Choose(mapping, shape, chosenBy, path) is { } chosen
            && TryBindProperties(mapping, shapes.Of(chosen), chosenBy.Key, path, out value);
    }

    private Type? Choose(MappingNode mapping, ConfigShape shape, ChosenByAttribute chosenBy, string path)
    {
        var names = shape.Choices.Select(choice => choice.Name);
        var under = Join(path, chosenBy.Key);
        switch (mapping[chosenBy.Key])
        {
            case null:
                Refuse(mapping, under, $"缺少必填的键“{chosenBy.Key}”（{chosenBy.Meaning}），应为{ScalarReader.Choices(names)}");
                return null;
            case ScalarNode written when shape.Choices.FirstOrDefault(choice => choice.Name == written.Text) is { } choice:
                return choice.Type;
            case ScalarNode written:
                var nearest = NearestName.Of(written.Text, names);
                Refuse(written, under, $"应为{ScalarReader.Choices(names)}，实际是“{written.Text}”{(nearest is null ? "" : $"；是否想写“{nearest}”？")}");
                return null;
            case var other:
                Refuse(other, under, $"应为{ScalarReader.Choices(names)}，实际是{Found(other)}");
                return null;
        }
    }

    private bool TryBindShortForm(ConfigNode node, ConfigShape shape, ConfigProperty property, string path, [NotNullWhen(true)] out object? value)
    {
        value = null;
        if (!TryBind(node, property.Type, property, path, out var bound))
        {
            return false;
        }

        value = shape.Create(new Dictionary<ConfigProperty, object?> { [property] = bound });
        places.Remember(value, node, path, shape);
        return true;
    }

    private bool TryBindProperties(MappingNode mapping, ConfigShape shape, string? chooser, string path, [NotNullWhen(true)] out object? value)
    {
        var values = new Dictionary<ConfigProperty, object?>();
        var failed = false;
        foreach (var (key, child) in mapping.Entries.Where(entry => entry.Key.Text != chooser))
        {
            if (shape.Properties.FirstOrDefault(property => property.Key == key.Text) is not { } property)
            {
                RefuseUnknown(key, shape, chooser, path);
            }
            else if (property.IsNullable && child is ScalarNode { IsNothing: true, Text.Length: > 0 })
            {
                values[property] = null;
            }
            else if (TryBind(child, property.Type, property, Join(path, property.Key), out var bound))
            {
                values[property] = bound;
            }
            else
            {
                failed = true;
            }
        }

        foreach (var property in shape.Properties.Where(property => property.IsRequired && mapping[property.Key] is null))
        {
            failed = true;
            Refuse(mapping, Join(path, property.Key), $"缺少必填的键“{property.Key}”{(property.Meaning.Length == 0 ? "" : $"（{property.Meaning}）")}");
        }

        value = failed ? null : shape.Create(values);
        if (value is not null)
        {
            places.Remember(value, mapping, path, shape);
        }

        return value is not null;
    }

    private void RefuseUnknown(ScalarNode key, ConfigShape shape, string? chooser, string path)
    {
        var known = shape.Properties.Select(property => property.Key).ToList();
        if (chooser is not null)
        {
            known.Insert(0, chooser);
        }

        Refuse(key, Join(path, key.Text), NearestName.Of(key.Text, known) is { } nearest
            ? $"没有“{key.Text}”这个键，是否想写“{nearest}”？"
            : $"没有“{key.Text}”这个键；此处可用的键：{string.Join("、", known)}");
    }

    private bool Refuse(ConfigNode node, string path, ConfigType expected) => Refuse(node, path, node is ScalarNode { IsNothing: true }
        ? $"没有填写内容，应为{expected.Expected()}"
        : $"应为{expected.Expected()}，实际是{Found(node)}");

    // A broken node has been reported where it was read.
    private bool Refuse(ConfigNode node, string path, string message)
    {
        if (node is not BrokenNode)
        {
            errors.Add(node.At(path), message);
        }

        return false;
    }

    private static string Found(ConfigNode node) => node switch
    {
        ListNode => "列表",
        MappingNode => "若干行“键: 值”",
        ScalarNode { IsNothing: true } => "空白",
        ScalarNode { Text: var text } when text.Contains('：', StringComparison.Ordinal) => $"“{text}”；冒号请用半角并在后面加一个空格",
        ScalarNode scalar => $"“{scalar.Text}”",
        _ => "",
    };

    // Items are named as people know them; where they bear no name, by their number in the list.
    private static string NameOf(ConfigNode item, int index) =>
        IdentityKeys.Select(key => (item as MappingNode)?[key]).OfType<ScalarNode>().FirstOrDefault()?.Text
        ?? (index + 1).ToString(CultureInfo.InvariantCulture);

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
