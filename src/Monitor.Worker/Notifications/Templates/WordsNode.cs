namespace Monitor.Worker.Notifications.Templates;

/// <summary>Words that stay as they are.</summary>
internal sealed record WordsNode(string Words) : TemplateNode
{
    public override void Render(TemplateFrame frame) => frame.Output.Append(Words);
}
