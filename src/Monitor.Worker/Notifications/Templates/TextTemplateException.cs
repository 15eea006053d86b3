using System.Collections.Immutable;

namespace Monitor.Worker.Notifications.Templates;

/// <summary>A text of the configuration cannot be used; its faults are Chinese and name file, line and column.</summary>
internal sealed class TextTemplateException(ImmutableArray<string> faults) : Exception(string.Join("\n", faults))
{
    public ImmutableArray<string> Faults => faults;
}
