using System.Globalization;
using System.Reflection;
using Fluid;
using Fluid.Values;

namespace Monitor.Worker.Notifications.Templates;

/// <summary>What Fluid may do when it fills in a template.</summary>
internal static class TemplateSetting
{
    private const int MostSteps = 10_000_000; // the status page of a province takes some thousand

    /// <summary>Fluid's options for a template.</summary>
    /// <param name="members">The members of the models that the template uses; it reaches no others.</param>
    public static TemplateOptions Of(IEnumerable<PropertyInfo> members)
    {
        var options = new TemplateOptions
        {
            CultureInfo = CultureInfo.InvariantCulture,
            TimeZone = TimeZoneInfo.Utc,
            MaxSteps = MostSteps,
            StrictVariables = true,
        };
        options.ValueConverters.Add(value => value is Markup markup ? new StringValue(markup.Html, encode: false) : null);
        foreach (var member in members)
        {
            options.MemberAccessStrategy.Register(member.ReflectedType!, TemplateScope.NameOf(member), new TemplateMember(member));
        }

        return options;
    }
}
