using Monitor.Rules.Grading;

namespace Monitor.Rules.Alerts;

/// <summary>For each grade, how many periods in a row the findings stood at or above it (positive) or below it (negative).</summary>
/// <remarks>The default value has seen no period. Periods without data are not counted either way.</remarks>
/// <param name="Moderate">The run for <see cref="Grade.Moderate"/>.</param>
/// <param name="Serious">The run for <see cref="Grade.Serious"/>.</param>
/// <param name="Severe">The run for <see cref="Grade.Severe"/>.</param>
/// <param name="Critical">The run for <see cref="Grade.Critical"/>.</param>
public readonly record struct GradeRuns(int Moderate, int Serious, int Severe, int Critical)
{
    /// <summary>Whether no grade is held.</summary>
    public bool IsCalm => Moderate <= 0;

    /// <summary>The runs after one more period.</summary>
    public GradeRuns After(Grade finding) => new(
        Next(Moderate, finding >= Grade.Moderate),
        Next(Serious, finding >= Grade.Serious),
        Next(Severe, finding >= Grade.Severe),
        Next(Critical, finding >= Grade.Critical));

    /// <summary>The runs after one more period of which only a part is known: what it reaches held, of the rest it says nothing.</summary>
    public GradeRuns AfterPart(Grade finding) => new(
        finding >= Grade.Moderate ? Next(Moderate, true) : Moderate,
        finding >= Grade.Serious ? Next(Serious, true) : Serious,
        finding >= Grade.Severe ? Next(Severe, true) : Severe,
        finding >= Grade.Critical ? Next(Critical, true) : Critical);

    /// <summary>The runs before the last periods, none of which turned a run.</summary>
    public GradeRuns Less(int periods) => new(
        Moderate - (Math.Sign(Moderate) * periods),
        Serious - (Math.Sign(Serious) * periods),
        Severe - (Math.Sign(Severe) * periods),
        Critical - (Math.Sign(Critical) * periods));

    /// <summary>Periods in a row at or above a grade; 0 where the last one was below.</summary>
    public int Held(Grade grade) => Math.Max(0, this[grade]);

    /// <summary>Periods in a row below a grade; 0 where the last one was not.</summary>
    public int Below(Grade grade) => Math.Max(0, -this[grade]);

    private int this[Grade grade] => grade switch
    {
        Grade.Moderate => Moderate,
        Grade.Serious => Serious,
        Grade.Severe => Severe,
        Grade.Critical => Critical,
        _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, "Only the four grades have runs."),
    };

    private static int Next(int run, bool held) => held ? Math.Max(run, 0) + 1 : Math.Min(run, 0) - 1;
}
