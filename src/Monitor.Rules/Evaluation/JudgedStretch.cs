using System.Text.Json.Serialization;
using Monitor.Rules.Alerts;
using Monitor.Rules.Grading;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Evaluation;

/// <summary>Periods judged one right after the other, with the same finding and the same alert standing after each.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them.</param>
/// <param name="Grade">The finding of each.</param>
/// <param name="Runs">The runs with the last of them counted.</param>
/// <param name="Standing">What stood after each; null for no alert.</param>
/// <param name="Ordered">What people lowered the alert to after the period; null where they did not. Such a period is a stretch by itself.</param>
public sealed record JudgedStretch(Period First, Period Last, Grade Grade, GradeRuns Runs, Standing? Standing, Grade? Ordered)
{
    /// <summary>Whether only a part of its figure was known. Such a period is a stretch by itself.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsPart { get; init; }

    /// <summary>The stretch with one more period; null where that period begins another.</summary>
    public JudgedStretch? With(JudgedStretch next) =>
        next.First == Last.Next && next.Grade == Grade && next.Standing == Standing && Ordered is null && next.Ordered is null && !IsPart && !next.IsPart ? next with { First = First } : null;

    /// <summary>The stretch as it was before a period of it was judged; null where that was its first.</summary>
    public JudgedStretch? Before(Period period) =>
        period <= First ? null : period > Last ? this : this with { Last = period.Previous, Runs = Runs.Less(Last.Ordinal - period.Ordinal + 1) };
}
