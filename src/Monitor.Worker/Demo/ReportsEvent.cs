using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.Demo;

/// <summary>Enterprises report layoffs, closures or suspensions.</summary>
internal sealed record ReportsEvent : DemoEvent
{
    [Meaning("各企业的报告")]
    [NotEmpty]
    public required ImmutableArray<DemoReport> Reports { get; init; }
}
