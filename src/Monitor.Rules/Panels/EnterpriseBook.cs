namespace Monitor.Rules.Panels;

/// <summary>企业级行政记录 as known: of each enterprise, measure and day the latest version, the newest days alone.</summary>
public sealed class EnterpriseBook
{
    /// <summary>Days of each series that are kept; older ones are judged no more.</summary>
    private const int MostDays = 60;

    private readonly SortedDictionary<(string Key, EnterpriseMeasure Measure, string Source), SortedList<DateOnly, EnterpriseFigure>> series =
        new(Comparer<(string Key, EnterpriseMeasure Measure, string Source)>.Create((one, other) =>
            string.CompareOrdinal(one.Key, other.Key) is var key and not 0 ? key : one.Measure.CompareTo(other.Measure) is var measure and not 0 ? measure : string.CompareOrdinal(one.Source, other.Source)));

    /// <summary>Whether anything is known.</summary>
    public bool IsEmpty => series.Count == 0;

    /// <summary>The numbers of a measure since a day, by enterprise, source and day.</summary>
    public IEnumerable<EnterpriseFigure> Of(EnterpriseMeasure measure, DateOnly since) =>
        series.Where(one => one.Key.Measure == measure).SelectMany(one => one.Value.Values).Where(figure => figure.Day >= since);

    internal void Learn(EnterpriseFigure figure)
    {
        var key = (figure.EnterpriseKey, figure.Measure, figure.Source);
        var days = series.TryGetValue(key, out var known) ? known : series[key] = [];
        days[figure.Day] = figure;
        if (days.Count > MostDays)
        {
            days.RemoveAt(0);
        }
    }
}
