using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.Demo;

/// <summary>Monitored enterprises return what changed in a month.</summary>
internal sealed record ReturnsEvent : DemoEvent
{
    [Meaning("各监测企业的月报")]
    [NotEmpty]
    public required ImmutableArray<DemoReturn> Returns { get; init; }

    [Meaning("演示结束时，失业动态监测的汇总数应当如何")]
    public ImmutableArray<DemoPanelFigures> Panel { get; init; } = [];

    /// <inheritdoc/>
    public override bool StatesMore => !Panel.IsEmpty;
}
