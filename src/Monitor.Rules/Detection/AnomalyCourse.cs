using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Surveillance;

namespace Monitor.Rules.Detection;

/// <summary>How an anomaly came about.</summary>
/// <param name="Since">The first period of the unbroken run of figures on the bad side that ends with the judged one.</param>
/// <param name="Length">How many figures the run has; 0 where the judged figure is not clearly on the bad side.</param>
/// <param name="IsGradual">Whether a ramp is more probable than a spike.</param>
internal readonly record struct AnomalyCourse(Period Since, int Length, bool IsGradual)
{
    private const decimal LeastDeviations = 1;

    /// <summary>The course up to a period. Periods without a figure neither break the run nor lengthen it.</summary>
    /// <param name="period">The judged period.</param>
    /// <param name="judgementOf">The judgement of a period; null further back than they are kept.</param>
    /// <param name="deviationsOf">How many standard deviations a figure lies on the bad side.</param>
    public static AnomalyCourse Of(Period period, Func<Period, FigureJudgement?> judgementOf, Func<FigureJudgement, decimal> deviationsOf)
    {
        var (since, length) = (period, 0);
        for (var at = period; judgementOf(at) is { } judgement; at = at.Previous)
        {
            if (!judgement.IsKnown)
            {
                continue;
            }

            if (deviationsOf(judgement) < LeastDeviations)
            {
                break;
            }

            (since, length) = (at, length + 1);
        }

        return new(since, length, IsRamp(judgementOf(period)));
    }

    private static bool IsRamp(FigureJudgement? judgement) => judgement is { Features: { IsEmpty: false } features }
        && features[(int)SurveillanceFeature.RampEvidence] > features[(int)SurveillanceFeature.SpikeEvidence];
}
