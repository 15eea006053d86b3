using System.Globalization;

namespace Monitor.Worker.Notifications.Templates;

/// <summary>A value of the model.</summary>
internal sealed record ValueNode(TemplatePath Path) : TemplateNode
{
    public override void Render(TemplateFrame frame) => frame.Output.Append(Path.Value(frame) switch
    {
        Markup markup => markup.Html,
        var value => frame.Encode(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    });
}
