using Monitor.Rules.Periods;

namespace Monitor.Rules.MonthlyReturns;

/// <summary>失业动态监测月报: what one monitored enterprise returned for one month.</summary>
/// <remarks>Statistical data (统计法第二十八条): it is for aggregates only, is never printed by itself, and no administrative judgement may read it.</remarks>
public sealed record MonthlyReturn
{
    /// <summary>What tells the enterprise from others: its social credit code, or its name where it has none.</summary>
    public required string EnterpriseKey { get; init; }

    /// <summary>The index of its region in the tree.</summary>
    public required int Region { get; init; }

    /// <summary>The month.</summary>
    public required Period Month { get; init; }

    /// <summary>What it states.</summary>
    public required ReturnContent Content { get; init; }

    /// <summary>Whether the return was withdrawn; then there is none for the month.</summary>
    public bool Withdrawn { get; init; }
}
