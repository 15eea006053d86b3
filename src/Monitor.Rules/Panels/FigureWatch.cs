using Monitor.Rules.Indicators;
using Monitor.Rules.Periods;
using Monitor.Rules.Surveillance;

namespace Monitor.Rules.Panels;

/// <summary>The series of a panel that rules of the family anomaly ask for, each walked through when it is first asked for.</summary>
internal sealed class FigureWatch(MonitoringFrame frame)
{
    private readonly WatchedSeries?[]?[] series = new WatchedSeries?[frame.Indicators.Indicators.Length][];
    private readonly Dictionary<(PeriodKind Kind, int First, SeriesNature Nature), SeriesOrigin> origins = [];

    /// <summary>Forgets what was concluded from a figure and all later ones of its series.</summary>
    public void ForgetFrom(int indicator, int region, int ordinal) => series[indicator]?[region]?.ForgetFrom(ordinal);

    /// <summary>The series, with all that is known taken in.</summary>
    /// <param name="indicator">The indicator's number.</param>
    /// <param name="region">The region's index.</param>
    /// <param name="bounds">The first and the last period known; asked only where something changed.</param>
    /// <param name="figure">The figure of a period and the share of the regions below that it rests on.</param>
    public WatchedSeries Of(int indicator, int region, Func<(int First, int Last)> bounds, Func<int, (double Figure, double Share)> figure)
    {
        var watched = (series[indicator] ??= new WatchedSeries?[frame.Regions.Regions.Length])[region] ??= new WatchedSeries();
        if (watched.IsStale && bounds() is var (first, last) && first <= last)
        {
            watched.Advance(OriginOf(frame.Indicators.Indicators[indicator], first), first, last, figure, frame.Model);
        }

        return watched;
    }

    /// <summary>People who are counted scatter as counts do; what is better when it is more, and rates and indices, scatter as measures.</summary>
    public static SeriesNature NatureOf(Indicator indicator) => indicator switch
    {
        { Direction: IndicatorDirection.LowerIsWorse } => new(SeriesNoise.Measure, AlarmSide.Low),
        { Kind: IndicatorKind.Count } => new(SeriesNoise.Count, AlarmSide.High),
        _ => new(SeriesNoise.Measure, AlarmSide.High),
    };

    private SeriesOrigin OriginOf(Indicator indicator, int first)
    {
        var nature = NatureOf(indicator);
        if (!origins.TryGetValue((indicator.Period, first, nature), out var origin))
        {
            var perYear = Period.PerYear(indicator.Period);
            var calendar = new SeriesCalendar(perYear, Period.FromOrdinal(indicator.Period, first).Start, frame.Calendar);
            origins[(indicator.Period, first, nature)] = origin = new(calendar, nature);
        }

        return origin;
    }
}
