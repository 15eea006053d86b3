using Monitor.Rules.Periods;

namespace Monitor.Rules.Panels;

/// <summary>应报名册: which enterprises must report regularly, and which periods they reported for. Who is expected stands here, so that what was never seen is missing too.</summary>
public sealed class ReporterRegister
{
    private readonly MonitoringFrame frame;
    private readonly SortedDictionary<string, ReporterDuty> duties = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Source, string Number), Return> returns = [];
    private readonly Dictionary<string, List<(string Source, string Number)>> byKey = new(StringComparer.Ordinal);

    /// <summary>A register that knows of nothing yet.</summary>
    /// <param name="frame">Where and in what time zone reports are filed.</param>
    public ReporterRegister(MonitoringFrame frame) => this.frame = frame;

    /// <summary>The reporters of whom something is expected, by their words.</summary>
    public IEnumerable<ReporterDuty> Duties => duties.Values.Where(duty => duty.Every is not null);

    /// <summary>When the first report for a period came: a zero report that names it, or any other report whose day lies in it; null where none came or all were withdrawn.</summary>
    public DateTimeOffset? Returned(ReporterDuty duty, Period period)
    {
        DateTimeOffset? first = null;
        foreach (var key in duty.Keys)
        {
            foreach (var number in byKey.TryGetValue(key, out var numbers) ? numbers : [])
            {
                if (returns[number] is var known && known.Speaks(key, period) && !(known.FirstKnown >= first))
                {
                    first = known.FirstKnown;
                }
            }
        }

        return first;
    }

    internal void Learn(ReporterDuty duty) => duties[duty.Reporter] = duty;

    /// <summary>Takes note of a version of a report, in the order in which they became known.</summary>
    public void Learn(LayoffReport report)
    {
        var number = (report.Source, report.Number);
        var first = returns.TryGetValue(number, out var before) && before.Key == report.EnterpriseKey && before.Period == report.Filing.Period ? before.FirstKnown : report.KnownAt;
        returns[number] = new(report.EnterpriseKey, report.Filing.Period, report.FiledOn(frame.DayOf(first), frame), report.Withdrawn, first);
        var numbers = byKey.TryGetValue(report.EnterpriseKey, out var list) ? list : byKey[report.EnterpriseKey] = [];
        if (before is null || before.Key != report.EnterpriseKey)
        {
            numbers.Add(number);
        }
    }

    /// <summary>What is remembered of a report.</summary>
    private sealed record Return(string Key, string Period, DateOnly Day, bool Withdrawn, DateTimeOffset FirstKnown)
    {
        public bool Speaks(string key, Period period) => !Withdrawn && Key == key && (Period.Length > 0 ? Period == period.ToString() : period.Contains(Day));
    }
}
