using System.Collections.Immutable;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Panels;

/// <summary>停报核准: for a stated span a region, with all below it, is not expected to deliver what a source brings. Until its figures come after all, the regions above are judged without it.</summary>
public sealed record ReportingExcuse : Adjustment
{
    /// <summary>The number of the decision, by which it is taken back.</summary>
    public required int Number { get; init; }

    /// <summary>The id of the source.</summary>
    public required string Source { get; init; }

    /// <summary>The numbers, in the catalogue, of the indicators that the source delivered when it was decided.</summary>
    public required ImmutableArray<int> Indicators { get; init; }

    /// <summary>The first day of the span.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day of the span; never open.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Whether a period falls under it: the one whose last day lies in the span.</summary>
    public bool Covers(Period period) => period.End >= From && period.End <= Until;
}
