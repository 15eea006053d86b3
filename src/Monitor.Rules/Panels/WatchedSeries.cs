using Monitor.Rules.Surveillance;

namespace Monitor.Rules.Panels;

/// <summary>One series under surveillance: its judgements are those of a walk through all its figures, in order of their periods, as they are known now.</summary>
/// <remarks>
/// The walk is remembered up to the period before the last one, so that a further period, or a correction of the last one, takes a step or two.
/// A correction of an earlier figure makes it begin anew. Either way the same figures give the same judgements, to the last bit.
/// </remarks>
internal sealed class WatchedSeries
{
    /// <summary>How many periods back judgements are kept.</summary>
    public const int Kept = 16;

    private const double Noteworthy = -2;

    // From odds of 99 in 100 on the statistical score stands. Beyond it lie deviations that the learned model has hardly met, and its trees do not go on rising there:
    // an erosion twelve standard deviations deep came out as probable as not.
    private static readonly double BeyondDoubt = Math.Log(99);

    private readonly FigureJudgement?[] judgements = new FigureJudgement?[Kept];
    private SeriesOrigin? origin;
    private SeriesSurveillance? settled;
    private int settledHistory;
    private int first;
    private int next; // the first period that the walk has not settled
    private int last = -1; // the last period judged

    /// <summary>Whether a change made it necessary to advance again.</summary>
    public bool IsStale { get; private set; } = true;

    /// <summary>What is expected of the period after the last one judged; null before the series has begun.</summary>
    public Expectation? Next { get; private set; }

    /// <summary>The judgement of a period; null where it lies outside those kept.</summary>
    public FigureJudgement? this[int ordinal] => ordinal > last - Kept && ordinal <= last && ordinal >= first ? judgements[ordinal % Kept] : null;

    /// <summary>Forgets what was concluded from figures of a period and all later ones.</summary>
    public void ForgetFrom(int ordinal)
    {
        IsStale = true;
        if (ordinal < next)
        {
            settled = null;
        }
    }

    /// <summary>Walks up to the last period known.</summary>
    /// <param name="from">Where series that begin like this one come from.</param>
    /// <param name="begin">The first period of the series.</param>
    /// <param name="end">The last one.</param>
    /// <param name="figure">The figure of a period and the share of the regions below that it rests on; NaN where it is not known.</param>
    /// <param name="model">The learned model; null for none.</param>
    public void Advance(SeriesOrigin from, int begin, int end, Func<int, (double Figure, double Share)> figure, IOutbreakModel? model)
    {
        IsStale = false;
        if (settled is null || begin != first || origin != from || end < next)
        {
            (origin, first, next, settledHistory, settled) = (from, begin, begin, 0, from.Begin());
            Array.Clear(judgements);
        }

        last = end;
        for (; next < end; next++)
        {
            settledHistory += Take(settled, next, settledHistory, figure(next), model);
        }

        from.Ahead.CopyFrom(settled);
        Take(from.Ahead, end, settledHistory, figure(end), model);
        Next = from.Ahead.LookAhead();
    }

    private int Take(SeriesSurveillance surveillance, int ordinal, int history, (double Figure, double Share) seen, IOutbreakModel? model)
    {
        var isKnown = !double.IsNaN(seen.Figure);
        var judgement = surveillance.Take(isKnown ? seen.Figure / seen.Share : null, isPanelChanged: false);
        if (ordinal > last - Kept)
        {
            judgements[ordinal % Kept] = isKnown && judgement.Expected is { } expected
                ? Judged(surveillance, judgement, expected, history + 1, seen, model)
                : new() { Figure = seen.Figure, History = history + (isKnown ? 1 : 0) };
        }

        return isKnown ? 1 : 0;
    }

    private static FigureJudgement Judged(
        SeriesSurveillance surveillance, Judgement judgement, Expectation expected, int history, (double Figure, double Share) seen, IOutbreakModel? model)
    {
        Span<float> features = stackalloc float[SurveillanceFeatures.Count];
        surveillance.Describe(features);
        var isLearned = model is not null && judgement.Score < BeyondDoubt && LearnedJudgement.Suffices(features);
        var odds = isLearned ? model!.LogOdds(features) : judgement.Score;
        return new()
        {
            Figure = seen.Figure,
            Expected = expected.Mean * seen.Share,
            Spread = Math.Sqrt(expected.Variance) * seen.Share,
            Score = judgement.Score,
            LogOdds = odds,
            IsLearned = isLearned,
            History = history,
            Share = seen.Share,
            Features = Math.Max(odds, judgement.Score) > Noteworthy ? [.. features] : [],
        };
    }
}
