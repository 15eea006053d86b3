using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles;

/// <summary>A configuration, or everything that is wrong with it.</summary>
/// <param name="Configuration">Null where there is any error.</param>
/// <param name="Errors">In the order of files and lines; empty where there is a configuration.</param>
internal sealed record ConfigurationResult(MonitorConfiguration? Configuration, ImmutableArray<ConfigError> Errors);
