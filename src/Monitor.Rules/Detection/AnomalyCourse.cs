using System.Globalization;
using Monitor.Rules.Indicators;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;
using Monitor.Rules.Surveillance;

namespace Monitor.Rules.Detection;

/// <summary>Tells how an anomaly came about: since when the figures have been away from what was expected, and whether they went there at once or little by little.</summary>
internal sealed class AnomalyCourse(Indicator indicator, int number, Panel panel)
{
    private const decimal LeastDeviations = 1m;

    /// <summary>The sentence on the course up to a period.</summary>
    public string Tell(Region region, Period period, FigureJudgement judgement)
    {
        var (since, length) = Run(region, period);
        var side = AnomalyExcess.IsLow(indicator) ? "低于" : "高于";
        var isGradual = IsGradual(judgement);
        return (length, isGradual) switch
        {
            ( <= 1, false) => "此前各期没有明显偏离，属突然变化。",
            ( <= 1, true) => "此前各期偏离轻微，属逐步累积。",
            (_, false) => string.Create(CultureInfo.InvariantCulture, $"自{since.ToChinese()}起连续{length}期{side}预期，属突然变化后持续。"),
            (_, true) => string.Create(CultureInfo.InvariantCulture, $"自{since.ToChinese()}起连续{length}期{side}预期，属逐步累积。"),
        };
    }

    /// <summary>The unbroken run of figures on the bad side that ends with a period; periods without a figure neither break nor lengthen it.</summary>
    private (Period Since, int Length) Run(Region region, Period period)
    {
        var (since, length) = (period, 0);
        for (var back = 0; back < Panel.JudgedPeriods && panel.Judgement(number, region, period.Plus(-back)) is { } judgement; back++)
        {
            if (!judgement.IsKnown)
            {
                continue;
            }

            if (AnomalyExcess.Of(judgement, indicator).Deviations < LeastDeviations)
            {
                break;
            }

            (since, length) = (period.Plus(-back), length + 1);
        }

        return (since, length);
    }

    /// <summary>Whether the filter holds a ramp for more probable than a spike.</summary>
    private static bool IsGradual(FigureJudgement judgement) =>
        !judgement.Features.IsEmpty && judgement.Features[(int)SurveillanceFeature.RampEvidence] > judgement.Features[(int)SurveillanceFeature.SpikeEvidence];
}
