using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Monitor.Rules.Alerts;
using Monitor.Rules.Grading;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Evaluation;

/// <summary>What one rule carries from period to period for one region.</summary>
/// <param name="Evaluated">The last period that was judged.</param>
/// <param name="Before">The runs up to the period before it, so that a correction of the last period is judged anew and not counted twice.</param>
/// <param name="Grade">The finding of the last period.</param>
/// <param name="Open">The open alert; null for none.</param>
public sealed record RegionTrack(Period Evaluated, GradeRuns Before, Grade Grade, Alert? Open)
{
    /// <summary>How the periods before the last one were judged, oldest first, as far back as late data is judged anew.</summary>
    /// <remarks>Null where all there were came one right after the other and were calm: the runs say how many. Most regions are, and their tracks stay small.</remarks>
    public ImmutableArray<JudgedStretch>? Past { get; init; }

    /// <summary>What people lowered the alert to after the last period; null where they did not.</summary>
    public Grade? Ordered { get; init; }

    /// <summary>Whether only a part of the last period's figure was known: its runs then count what it reached alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsPart { get; init; }

    /// <summary>The runs with the last period counted.</summary>
    public GradeRuns Runs => IsPart ? Before.AfterPart(Grade) : Before.After(Grade);

    /// <summary>All stretches, the last period's included.</summary>
    public ImmutableArray<JudgedStretch> Stretches()
    {
        var past = Past ?? Calm();
        var last = new JudgedStretch(Evaluated, Evaluated, Grade, Runs, Open is null ? null : Standing.Of(Open), Ordered) { IsPart = IsPart };
        return !past.IsEmpty && past[^1].With(last) is { } longer ? past.SetItem(past.Length - 1, longer) : past.Add(last);
    }

    /// <summary>The past of a track that goes on with a period.</summary>
    /// <param name="period">The period judged next.</param>
    /// <param name="horizon">The first period that late data may yet make be judged anew.</param>
    public ImmutableArray<JudgedStretch>? PastBefore(Period period, Period horizon)
    {
        if (Past is null && Grade == Grade.None && Open is null && Ordered is null && period == Evaluated.Next && Before.Moderate <= 0)
        {
            return null;
        }

        var past = Stretches();
        var gone = 0;
        while (gone + 1 < past.Length && past[gone + 1].First < horizon)
        {
            gone++;
        }

        return past.RemoveRange(0, gone);
    }

    private ImmutableArray<JudgedStretch> Calm() =>
        Before.Moderate < 0 ? [new JudgedStretch(Evaluated.Plus(Before.Moderate), Evaluated.Previous, Grade.None, Before, null, null)] : [];
}
