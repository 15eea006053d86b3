using System.Collections.Immutable;

namespace Monitor.Rules.Grading;

/// <summary>How patient a rule is: periods a condition must hold before its alert rises, and must be gone before it falls.</summary>
public sealed record LifecyclePolicy
{
    /// <summary>Raises at once and falls after one calm period; every grade falls by itself.</summary>
    public static LifecyclePolicy Immediate { get; } = new() { PeriodsToRaise = [1, 1, 1, 1], PeriodsToLower = 1, LowersAloneUpTo = Grade.Critical };

    /// <summary>Periods in a row at or above a grade before it is given, for the grades one to four; each at least 1.</summary>
    public required ImmutableArray<int> PeriodsToRaise { get; init; }

    /// <summary>Periods in a row below the alert's grade before it falls; at least 1.</summary>
    public required int PeriodsToLower { get; init; }

    /// <summary>Periods that an alert stays at least after it was raised; 0 or more. (Extended Benefits stay 13 weeks, 20 CFR 615.11.)</summary>
    public int MinimumStay { get; init; }

    /// <summary>The gravest grade that the engine lowers by itself; lowering a graver one is only proposed and takes a person.</summary>
    public Grade LowersAloneUpTo { get; init; } = Grade.Serious;

    /// <summary>Whether an alert of that grade falls without a person.</summary>
    public bool LowersAlone(Grade grade) => grade <= LowersAloneUpTo;
}
