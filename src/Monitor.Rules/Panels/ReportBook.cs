
namespace Monitor.Rules.Panels;

/// <summary>The enterprise reports known, the latest version of each, found by day.</summary>
public sealed class ReportBook
{
    private readonly MonitoringFrame frame;
    private readonly Dictionary<(string Source, string Number), LayoffReport> current = [];
    private readonly Dictionary<EventDate, SortedList<int, List<LayoffReport>>> byDay = [];
    private readonly Dictionary<int, DateOnly> firstKnown = [];
    private readonly Dictionary<(string Source, string Number), DateOnly> firstVersions = [];
    private readonly Dictionary<(string Source, string Number), int> transferred = [];
    private readonly Dictionary<string, HashSet<(string Source, string Number)>> byEnterprise = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> distinct = [];

    internal ReportBook(MonitoringFrame frame)
    {
        this.frame = frame;
        foreach (var date in Enum.GetValues<EventDate>())
        {
            byDay[date] = [];
        }
    }

    /// <summary>How many reports are known, withdrawn ones included.</summary>
    public int Count => current.Count;

    /// <summary>Whether a report of that number is known.</summary>
    internal bool Knows(LayoffReport report) => current.ContainsKey((report.Source, report.Number));

    /// <summary>The reports that are in force and whose day lies between two days, both included, in order of that day and then of their becoming known.</summary>
    /// <param name="date">Which of a report's dates is its day.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    public IEnumerable<LayoffReport> Between(EventDate date, DateOnly from, DateOnly to)
    {
        var days = byDay[date];
        for (var i = FirstAtOrAfter(days.Keys, from.DayNumber); i < days.Count && days.Keys[i] <= to.DayNumber; i++)
        {
            foreach (var report in days.Values[i])
            {
                yield return report;
            }
        }
    }

    /// <summary>The first day on which a report of a region itself became known; null where there was none.</summary>
    public DateOnly? FirstKnown(int region) => firstKnown.TryGetValue(region, out var day) ? day : null;

    /// <summary>The day on which the first version of a report's number became known.</summary>
    public DateOnly FirstKnown(LayoffReport report) => firstVersions.TryGetValue((report.Source, report.Number), out var day) ? day : frame.DayOf(report.KnownAt);

    /// <summary>The earlier report of the same reduction that came from another source under another number, where this one looks like it and nobody said that they are two; null for none.</summary>
    public LayoffReport? TwinOf(LayoffReport report) => frame.Likeness is not { } likeness ? null : byEnterprise[report.EnterpriseKey]
        .Where(key => key.Source != report.Source && key.Number != report.Number && !distinct.Contains(Pair(key.Number, report.Number)))
        .Select(key => current[key])
        .Where(other => !other.Withdrawn && other.EnterpriseKey == report.EnterpriseKey && other.Region == report.Region && IsEarlier(other, report) && IsOfOneDay(other, report) && likeness.Holds(other.Affected, report.Affected))
        .OrderBy(other => FirstKnown(other)).ThenBy(other => other.Source, StringComparer.Ordinal).ThenBy(other => other.Number, StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>Whether two reports are two, as a person said.</summary>
    internal void Learn(ReportDistinction said)
    {
        if (said.AreTwo)
        {
            distinct.Add(Pair(said.Number, said.Other));
        }
        else
        {
            distinct.Remove(Pair(said.Number, said.Other));
        }
    }

    private static (string, string) Pair(string one, string other) => string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);

    private bool IsEarlier(LayoffReport other, LayoffReport report) =>
        FirstKnown(other).CompareTo(FirstKnown(report)) is var day and not 0 ? day < 0
        : string.CompareOrdinal(other.Source, report.Source) is var source and not 0 ? source < 0
        : string.CompareOrdinal(other.Number, report.Number) < 0;

    /// <summary>The same first day, or batches whose days overlap; without either, the same day of the report.</summary>
    private static bool IsOfOneDay(LayoffReport one, LayoffReport other) => (one.Filing.Batches, other.Filing.Batches) is ([var a, ..] own, [var b, ..] others)
        ? a.Day <= others[^1].Day && b.Day <= own[^1].Day
        : one.EffectiveDate is { } day ? day == other.EffectiveDate : other.EffectiveDate is null && one.NoticeDate is not null && one.NoticeDate == other.NoticeDate;

    /// <summary>Takes the people off the reports in the order of their numbers. A later version of a report is held less the same people.</summary>
    internal void Learn(ReportAdjustment adjustment)
    {
        var left = adjustment.People;
        var place = frame.Regions.Regions[adjustment.Region];
        foreach (var number in adjustment.Reports)
        {
            foreach (var report in current.Values.Where(r => r.Number == number && frame.Regions.IsWithin(frame.Regions.Regions[r.Region], place)).OrderBy(r => r.Source, StringComparer.Ordinal).ToArray())
            {
                var taken = Math.Min(left, report.Affected ?? 0);
                left -= taken;
                transferred[(report.Source, report.Number)] = transferred.GetValueOrDefault((report.Source, report.Number)) + taken;
                Learn(report);
            }
        }
    }

    internal void Learn(LayoffReport given)
    {
        var key = (given.Source, given.Number);
        var report = given with { Transferred = Math.Min(given.People ?? 0, transferred.GetValueOrDefault(key)) };
        if (current.TryGetValue(key, out var before) && !before.Withdrawn)
        {
            foreach (var date in Enum.GetValues<EventDate>())
            {
                byDay[date][DayOf(before, date).DayNumber].Remove(before);
            }
        }

        current[key] = report;
        (byEnterprise.TryGetValue(report.EnterpriseKey, out var own) ? own : byEnterprise[report.EnterpriseKey] = []).Add(key);
        firstVersions.TryAdd(key, frame.DayOf(report.KnownAt));
        firstKnown.TryAdd(report.Region, frame.DayOf(report.KnownAt));
        if (report.Withdrawn)
        {
            return;
        }

        foreach (var date in Enum.GetValues<EventDate>())
        {
            var days = byDay[date];
            var day = DayOf(report, date).DayNumber;
            if (!days.TryGetValue(day, out var list))
            {
                days.Add(day, list = []);
            }

            list.Add(report);
        }
    }

    /// <summary>A report's own date, or the day it became known where it has none or names a day of notice still to come.</summary>
    private DateOnly DayOf(LayoffReport report, EventDate date)
    {
        var known = frame.DayOf(report.KnownAt);
        var notice = report.NoticeDate is { } day && day <= known ? day : known;
        return date switch
        {
            EventDate.Notice => notice,
            EventDate.Effective => report.EffectiveDate ?? notice,
            _ => known,
        };
    }

    private static int FirstAtOrAfter(IList<int> keys, int day)
    {
        int low = 0, high = keys.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (keys[middle] < day)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
