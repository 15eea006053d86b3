namespace Monitor.Rules.Surveillance;

/// <summary>Where a learned model has the say, and where the statistical score keeps it.</summary>
public static class LearnedJudgement
{
    /// <summary>Periods of history from which the model is asked.</summary>
    /// <remarks>Chosen by simulation: see <c>docs/detection.md</c>.</remarks>
    public const int LeastWeeks = 26;

    /// <summary>The same for months.</summary>
    public const int LeastMonths = 12;

    /// <summary>The judgement by the model; the statistical one where there is no model, no report, or too short a history.</summary>
    /// <param name="judgement">The statistical judgement.</param>
    /// <param name="model">The model; null for none.</param>
    /// <param name="features">The features of that period.</param>
    public static Judgement By(this Judgement judgement, IOutbreakModel? model, ReadOnlySpan<float> features) =>
        model is not null && judgement.Expected is not null && Suffices(features)
            ? judgement with { Score = model.LogOdds(features) }
            : judgement;

    /// <summary>Whether the history is long enough for the model.</summary>
    /// <param name="features">The features of the period.</param>
    public static bool Suffices(ReadOnlySpan<float> features)
    {
        var least = features[(int)SurveillanceFeature.IsMonthly] > 0 ? LeastMonths : LeastWeeks;
        return features[(int)SurveillanceFeature.History] >= (float)Math.Log(least);
    }
}
