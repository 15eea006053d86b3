using System.Collections.Immutable;

namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>Collects every mistake of every file, so that an operator mends them in one go.</summary>
internal sealed class ConfigErrors
{
    private readonly List<ConfigError> found = [];
    private readonly HashSet<ConfigError> known = [];

    public int Count => found.Count;

    public void Add(ConfigPlace place, string message)
    {
        var error = new ConfigError(place.File, place.Line, place.Column, place.Key, message);
        if (known.Add(error))
        {
            found.Add(error);
        }
    }

    /// <summary>All mistakes by file, line and column; those of one place in the order in which they were found.</summary>
    public ImmutableArray<ConfigError> InOrder() =>
    [
        .. found.OrderBy(error => error.File, StringComparer.Ordinal).ThenBy(error => error.Line).ThenBy(error => error.Column),
    ];
}
