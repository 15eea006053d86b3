using System.Collections.Frozen;
using System.Globalization;

namespace Monitor.Testing.Servers;

/// <summary>What a script wrote down about the server it started: NAME=value, a line each.</summary>
internal sealed class ServerSettings(string folder)
{
    private readonly FrozenDictionary<string, string> values = File.ReadLines(Path.Combine(folder, "server.env"))
        .Select(line => line.Split('=', 2))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    public string this[string name] => values[name];

    public int Port(string name) => int.Parse(values[name], CultureInfo.InvariantCulture);
}
