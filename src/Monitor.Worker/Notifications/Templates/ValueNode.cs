using System.Globalization;

namespace Monitor.Worker.Notifications.Templates;

/// <summary>A value of the model.</summary>
internal sealed record ValueNode(TemplatePath Path) : TemplateNode
{
    public override void Render(TemplateFrame frame) =>
        frame.Output.Append(frame.Encode(Convert.ToString(Path.Value(frame), CultureInfo.InvariantCulture) ?? ""));
}
