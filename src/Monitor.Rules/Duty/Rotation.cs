using System.Collections.Immutable;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Duty;

/// <summary>轮值: who fills a role, turn after turn. Of several that fit a shift, the first in the roster fills it.</summary>
public sealed record Rotation
{
    /// <summary>The role it fills.</summary>
    public required DutyRole Role { get; init; }

    /// <summary>The keys of the shifts it fills; empty for all.</summary>
    public ImmutableArray<string> Shifts { get; init; } = [];

    /// <summary>The kinds of days it fills; empty for all.</summary>
    public ImmutableArray<DayKind> Days { get; init; } = [];

    /// <summary>What moves it on.</summary>
    public required RotationTurn Turn { get; init; }

    /// <summary>The first day, on which the pattern begins.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day, included; null for none.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Who has each turn, by keys of the configuration; at least one turn, each of at least one person.</summary>
    public required ImmutableArray<ImmutableArray<string>> Pattern { get; init; }
}
