using System.Collections;
using System.Collections.Immutable;
using System.Reflection;

namespace Monitor.Worker.Notifications.Templates;

/// <summary>A name of the model, found when the template is read and not when it is filled in.</summary>
/// <param name="Local">The loop's name that it begins with; null where it begins at the model.</param>
/// <param name="Members">The members to follow.</param>
/// <param name="CountsItems">Whether it ends in <c>.size</c>.</param>
/// <param name="Type">What it leads to.</param>
internal sealed record TemplatePath(string? Local, ImmutableArray<PropertyInfo> Members, bool CountsItems, Type Type)
{
    public object Value(TemplateFrame frame)
    {
        var value = Members.Aggregate(Local is null ? frame.Model : frame.Locals[Local], (current, member) => member.GetValue(current) ?? "");
        return CountsItems ? ((ICollection)value).Count : value;
    }
}
