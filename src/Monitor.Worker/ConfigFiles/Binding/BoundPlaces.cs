namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>Knows where each bound record, and each of its keys, stands in the files.</summary>
internal sealed class BoundPlaces
{
    private readonly Dictionary<object, (ConfigNode Node, string Path, ConfigShape Shape)> places = new(ReferenceEqualityComparer.Instance);

    public void Remember(object record, ConfigNode node, string path, ConfigShape shape) => places[record] = (node, path, shape);

    /// <summary>The place of a record.</summary>
    public ConfigPlace Of(object record)
    {
        var (node, path, _) = places[record];
        return node.At(path);
    }

    /// <summary>The place of the value of a property; of the record where the key was left out.</summary>
    public ConfigPlace Of(object record, string property)
    {
        var (node, path, shape) = places[record];
        var key = shape.Properties.Single(one => one.Name == property).Key;
        return (Child(node, key) ?? node).At(path).Under(key);
    }

    /// <summary>The place of one item of a list property, counted from 0.</summary>
    public ConfigPlace Of(object record, string property, int index)
    {
        var list = Of(record, property);
        var (node, _, shape) = places[record];
        var key = shape.Properties.Single(one => one.Name == property).Key;
        return Child(node, key) is ListNode { Items: var items } && index < items.Length ? items[index].At($"{list.Key}[{index + 1}]") : list;
    }

    /// <summary>The place of one key of a dictionary property.</summary>
    public ConfigPlace Of(object record, string property, string key)
    {
        var dictionary = Of(record, property);
        var (node, _, shape) = places[record];
        var name = shape.Properties.Single(one => one.Name == property).Key;
        return Child(node, name) is MappingNode mapping && mapping.Entries.FirstOrDefault(entry => entry.Key.Text == key).Key is { } written
            ? written.At(dictionary.Key).Under(key)
            : dictionary.Under(key);
    }

    private static ConfigNode? Child(ConfigNode node, string key) => (node as MappingNode)?[key];
}
