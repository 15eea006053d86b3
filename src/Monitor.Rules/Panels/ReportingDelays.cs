using Monitor.Rules.Indicators;
using Monitor.Rules.Periods;
using Monitor.Rules.Surveillance;

namespace Monitor.Rules.Panels;

/// <summary>The reporting delays of all series of counts. A series that was never corrected while it was fresh has none and costs nothing.</summary>
internal sealed class ReportingDelays(MonitoringFrame frame)
{
    private const double NothingToCome = 0.995;

    private readonly Dictionary<(int Indicator, int Region), ReportingDelay> delays = [];

    /// <summary>Takes in a version before the panel does.</summary>
    /// <param name="observation">The version.</param>
    /// <param name="column">The figures of its series until now; null for none.</param>
    public void Learn(in Observation observation, Column? column)
    {
        var (indicator, region, period) = (observation.Indicator, observation.Region, observation.Period);
        if (frame.Indicators.Indicators[indicator].Kind != IndicatorKind.Count || double.IsNaN(observation.Value) || column is null)
        {
            return;
        }

        var isKnown = delays.TryGetValue((indicator, region), out var delay);
        var before = column[period.Ordinal];
        if (!isKnown && (double.IsNaN(before) || before == observation.Value))
        {
            return; // nearly all figures of nearly all series
        }

        var age = Math.Max(0, Period.Containing(period.Kind, frame.DayOf(observation.KnownAt)).Ordinal - period.Ordinal - 1);
        if (delay is null)
        {
            if (age is 0 or >= ReportingDelay.Wait)
            {
                return;
            }

            delays[(indicator, region)] = delay = new ReportingDelay(ObservationNoise.Of(FigureWatch.NatureOf(frame.Indicators.Indicators[indicator])));
            delay.Learn(period.Ordinal, age - 1, before, ordinal => column[ordinal]);
        }

        delay.Learn(period.Ordinal, age, observation.Value, ordinal => column[ordinal]);
    }

    /// <summary>What a reported figure is expected to become, and the variance of that.</summary>
    public (double Value, double Variance) Expected(int indicator, int region, int ordinal, double reported)
    {
        if (double.IsNaN(reported) || !delays.TryGetValue((indicator, region), out var delay) || delay.ShareOf(ordinal) is not { Share: < NothingToCome } share)
        {
            return (reported, 0);
        }

        var whole = reported / share.Share;
        return (whole, (whole * (1 - share.Share) / share.Share) + (whole * whole * share.Spread));
    }
}
