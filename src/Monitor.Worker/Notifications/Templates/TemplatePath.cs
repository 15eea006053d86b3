using System.Collections.Immutable;
using System.Reflection;

namespace Monitor.Worker.Notifications.Templates;

/// <summary>What a name of a template leads to.</summary>
/// <param name="Members">The members that it follows.</param>
/// <param name="Type">What it leads to.</param>
internal sealed record TemplatePath(ImmutableArray<PropertyInfo> Members, Type Type);
