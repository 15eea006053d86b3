using System.Collections.Immutable;
using System.Text;

namespace Monitor.Worker.Notifications.Templates;

/// <summary>What a node sees while it is rendered.</summary>
/// <param name="Model">The model.</param>
/// <param name="Locals">The loops' own names.</param>
/// <param name="Output">Where the text grows.</param>
/// <param name="Encode">How a value is written.</param>
internal sealed record TemplateFrame(object Model, ImmutableDictionary<string, object> Locals, StringBuilder Output, Func<string, string> Encode);
