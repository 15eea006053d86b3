using System.Collections;
using System.Collections.Immutable;

namespace Monitor.Worker.Notifications.Templates;

/// <summary>A part for each item of a list.</summary>
internal sealed record LoopNode(string Name, TemplatePath Items, ImmutableArray<TemplateNode> Body) : TemplateNode
{
    public override void Render(TemplateFrame frame)
    {
        var items = ((IEnumerable)Items.Value(frame)).Cast<object>().ToArray();
        for (var i = 0; i < items.Length; i++)
        {
            var turn = frame with { Locals = frame.Locals.SetItem(Name, items[i]).SetItem(TemplateLoop.Name, new TemplateLoop(i + 1, i == 0, i == items.Length - 1)) };
            foreach (var node in Body)
            {
                node.Render(turn);
            }
        }
    }
}
