namespace Monitor.Worker.Notifications.Templates;

/// <summary>A part of a template that has been read.</summary>
internal abstract record TemplateNode
{
    public abstract void Render(TemplateFrame frame);
}
