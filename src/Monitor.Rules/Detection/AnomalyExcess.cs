using Monitor.Rules.Indicators;
using Monitor.Rules.Panels;
using Monitor.Rules.Surveillance;

namespace Monitor.Rules.Detection;

/// <summary>How far a figure lies from what was expected, above 0 on the side that is bad news.</summary>
/// <param name="Amount">The distance in the indicator's unit.</param>
/// <param name="Percent">The same in per cent of what was expected.</param>
/// <param name="Deviations">The same in standard deviations.</param>
internal readonly record struct AnomalyExcess(decimal Amount, decimal Percent, decimal Deviations)
{
    private const double Most = 1e12;

    /// <summary>Of a figure that is known.</summary>
    public static AnomalyExcess Of(FigureJudgement judgement, Indicator indicator)
    {
        var amount = IsLow(indicator) ? judgement.Expected - judgement.Figure : judgement.Figure - judgement.Expected;
        return new(Exact(amount), Exact(amount / judgement.Expected * 100), Exact(amount / judgement.Spread));
    }

    /// <summary>Whether too little of an indicator is bad news.</summary>
    public static bool IsLow(Indicator indicator) => FigureWatch.NatureOf(indicator).Side == AlarmSide.Low;

    private static decimal Exact(double value) => double.IsNaN(value) ? 0 : Math.Round((decimal)Math.Clamp(value, -Most, Most), 4);
}
