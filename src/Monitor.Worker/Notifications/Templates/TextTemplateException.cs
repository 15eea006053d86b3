using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.Notifications.Templates;

/// <summary>A text of the configuration cannot be used; its faults are Chinese and name file, line and column.</summary>
internal sealed class TextTemplateException(ImmutableArray<ConfigError> faults) : Exception(string.Join("\n", faults))
{
    public ImmutableArray<ConfigError> Faults => faults;
}
