using System.Collections.Immutable;

namespace Monitor.Rules.Duty;

/// <summary>替班: who is on duty for a stretch of time instead of those whose turn it is, or where there is no shift. Of several, the last in the roster holds.</summary>
public sealed record DutyOverride
{
    /// <summary>Its beginning, included.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Its end, not included.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>The lead; null where the lead stays.</summary>
    public string? Lead { get; init; }

    /// <summary>The officers; default where they stay.</summary>
    public ImmutableArray<string> Officers { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
