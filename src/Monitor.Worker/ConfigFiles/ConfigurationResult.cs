using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles;

/// <summary>A configuration, or everything that is wrong with it.</summary>
/// <param name="Configuration">Null where there is any error.</param>
/// <param name="Errors">In the order of files and lines; empty where there is a configuration.</param>
internal sealed record ConfigurationResult(MonitorConfiguration? Configuration, ImmutableArray<ConfigError> Errors)
{
    /// <summary>提醒: what is no mistake, but is to be seen to before long, in Chinese.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];
}
