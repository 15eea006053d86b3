using System.Reflection;
using Fluid;
using Fluid.Accessors;

namespace Monitor.Worker.Notifications.Templates;

/// <summary>Hands a member of a model to Fluid; what is missing is an empty text.</summary>
internal sealed class TemplateMember(PropertyInfo property) : IMemberAccessor
{
    private readonly PropertyInfoAccessor getter = new(property);

    public object Get(object obj, string name, TemplateContext context) => getter.Get(obj, name, context) ?? "";
}
