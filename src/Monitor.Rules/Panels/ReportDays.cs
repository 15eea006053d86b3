namespace Monitor.Rules.Panels;

/// <summary>Reports found by a day of theirs.</summary>
internal sealed class ReportDays
{
    private readonly SortedList<int, List<LayoffReport>> days = [];

    public void Add(DateOnly day, LayoffReport report)
    {
        if (!days.TryGetValue(day.DayNumber, out var list))
        {
            days.Add(day.DayNumber, list = []);
        }

        list.Add(report);
    }

    public void Remove(DateOnly day, LayoffReport report)
    {
        var list = days[day.DayNumber];
        list.RemoveAt(list.FindIndex(one => ReferenceEquals(one, report)));
    }

    /// <summary>The reports of the days between two, both included, in order of the days and then of their being added.</summary>
    public IEnumerable<LayoffReport> Between(DateOnly from, DateOnly to)
    {
        for (var i = FirstAtOrAfter(from.DayNumber); i < days.Count && days.Keys[i] <= to.DayNumber; i++)
        {
            foreach (var report in days.Values[i])
            {
                yield return report;
            }
        }
    }

    private int FirstAtOrAfter(int day)
    {
        int low = 0, high = days.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (days.Keys[middle] < day)
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
