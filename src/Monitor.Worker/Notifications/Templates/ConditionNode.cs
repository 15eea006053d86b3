using System.Collections.Immutable;

namespace Monitor.Worker.Notifications.Templates;

/// <summary>One of two parts.</summary>
internal sealed record ConditionNode(TemplateCondition Condition, ImmutableArray<TemplateNode> Then, ImmutableArray<TemplateNode> Otherwise) : TemplateNode
{
    public override void Render(TemplateFrame frame)
    {
        foreach (var node in Condition.Holds(frame) ? Then : Otherwise)
        {
            node.Render(frame);
        }
    }
}
