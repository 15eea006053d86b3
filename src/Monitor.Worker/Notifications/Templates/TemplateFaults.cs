using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.Notifications.Templates;

/// <summary>Collects what is wrong with a template, so that all of it is told at once.</summary>
internal sealed class TemplateFaults(string file, string source)
{
    private readonly List<ConfigError> faults = [];

    public ImmutableArray<ConfigError> All => [.. faults];

    /// <summary>Adds a fault.</summary>
    /// <param name="at">How many characters stand before its place.</param>
    /// <param name="what">What is wrong, in Chinese.</param>
    public void Add(int at, string what)
    {
        var before = source.AsSpan(0, at);
        faults.Add(new ConfigError(file, before.Count('\n') + 1, at - before.LastIndexOf('\n'), "", what));
    }
}
