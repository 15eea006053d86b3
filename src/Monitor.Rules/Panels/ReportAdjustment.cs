using System.Collections.Immutable;

namespace Monitor.Rules.Panels;

/// <summary>划转: so many of the people that reports name did not lose their work.</summary>
public sealed record ReportAdjustment : Adjustment
{
    /// <summary>The numbers of the reports, looked for in the region and below it. The people are taken off them in this order, from each no more than it names.</summary>
    public required ImmutableArray<string> Reports { get; init; }

    /// <summary>How many people; more than 0.</summary>
    public required int People { get; init; }
}
