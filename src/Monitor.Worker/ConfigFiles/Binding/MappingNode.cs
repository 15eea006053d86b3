using System.Collections.Immutable;

namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>Keys and their values in the order of the file; each key once.</summary>
internal sealed record MappingNode(string File, int Line, int Column, ImmutableArray<KeyValuePair<ScalarNode, ConfigNode>> Entries)
    : ConfigNode(File, Line, Column)
{
    public ConfigNode? this[string key] => Entries.FirstOrDefault(entry => entry.Key.Text == key).Value;
}
