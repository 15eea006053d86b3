using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.Notifications.Templates;

/// <summary>Collects what is wrong with a template, so that all of it is told at once.</summary>
internal sealed class TemplateFaults(string file)
{
    private readonly List<ConfigError> faults = [];

    public ImmutableArray<ConfigError> All => [.. faults];

    public void Add(TemplateToken at, string what) => faults.Add(new ConfigError(file, at.Line, at.Column, "", what));

    public void Add(string what) => faults.Add(new ConfigError(file, 1, 1, "", what));
}
