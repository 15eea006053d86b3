namespace Monitor.Rules.Panels;

/// <summary>The enterprise reports known, the latest version of each, found by day.</summary>
public sealed class ReportBook
{
    private readonly MonitoringFrame frame;
    private readonly ReportTwins? twins;
    private readonly Dictionary<(string Source, string Number), LayoffReport> current = [];
    private readonly Dictionary<(string Source, string Number), ReportCourse> courses = [];
    private readonly Dictionary<EventDate, ReportDays> byDay = [];
    private readonly ReportDays byGrowth = new();
    private readonly Dictionary<int, DateOnly> firstKnown = [];
    private readonly Dictionary<(string Source, string Number), int> transferred = [];
    private readonly Dictionary<string, HashSet<(string Source, string Number)>> byEnterprise = new(StringComparer.Ordinal);

    internal ReportBook(MonitoringFrame frame)
    {
        this.frame = frame;
        twins = frame.Likeness is { } likeness ? new ReportTwins(likeness, FirstKnown) : null;
        foreach (var date in Enum.GetValues<EventDate>())
        {
            byDay[date] = new();
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
    public IEnumerable<LayoffReport> Between(EventDate date, DateOnly from, DateOnly to) => byDay[date].Between(from, to);

    /// <summary>The reports in force that came to say more (<see cref="ReportCourse.Growths"/>) between two days, both included; each as often as it did.</summary>
    internal IEnumerable<LayoffReport> GrownBetween(DateOnly from, DateOnly to) => byGrowth.Between(from, to);

    /// <summary>The first day on which a report of a region itself became known; null where there was none.</summary>
    public DateOnly? FirstKnown(int region) => firstKnown.TryGetValue(region, out var day) ? day : null;

    /// <summary>The day on which the first version of a report's number became known.</summary>
    public DateOnly FirstKnown(LayoffReport report) => CourseOf(report).FirstKnownOn;

    /// <summary>What the versions of a report's number brought.</summary>
    internal ReportCourse CourseOf(LayoffReport report) => courses.TryGetValue((report.Source, report.Number), out var course) ? course : ReportCourse.Begun(report, frame);

    /// <summary>A report's own date of a kind, or the day it was filed on where it gives none.</summary>
    internal DateOnly DayOf(LayoffReport report, EventDate date) => date switch
    {
        EventDate.Notice => report.FiledOn(FirstKnown(report), frame),
        EventDate.Effective => report.EffectiveDate ?? report.FiledOn(FirstKnown(report), frame),
        _ => FirstKnown(report),
    };

    /// <summary>The earlier report of the same reduction that came from another source under another number, where this one looks like it and nobody said that they are two; null for none.</summary>
    public LayoffReport? TwinOf(LayoffReport report) => twins?.Of(report, () => byEnterprise.TryGetValue(report.EnterpriseKey, out var own)
        ? own.Select(key => current[key]).Where(one => !one.Withdrawn && one.EnterpriseKey == report.EnterpriseKey)
        : []);

    /// <summary>Whether two reports are two, as a person said.</summary>
    internal void Learn(ReportDistinction said) => twins?.Learn(said);

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
        if (current.TryGetValue(key, out var before))
        {
            Drop(before);
            courses[key] = courses[key].After(before, report, frame);
        }
        else
        {
            courses[key] = ReportCourse.Begun(report, frame);
        }

        current[key] = report;
        (byEnterprise.TryGetValue(report.EnterpriseKey, out var own) ? own : byEnterprise[report.EnterpriseKey] = []).Add(key);
        firstKnown.TryAdd(report.Region, frame.DayOf(report.KnownAt));
        twins?.Forget(report.EnterpriseKey);
        if (!report.Withdrawn)
        {
            File(report);
        }
    }

    private void File(LayoffReport report)
    {
        foreach (var (date, days) in byDay)
        {
            days.Add(DayOf(report, date), report);
        }

        foreach (var growth in CourseOf(report).Growths)
        {
            byGrowth.Add(growth.On, report);
        }
    }

    private void Drop(LayoffReport report)
    {
        twins?.Forget(report.EnterpriseKey);
        if (report.Withdrawn)
        {
            return;
        }

        foreach (var (date, days) in byDay)
        {
            days.Remove(DayOf(report, date), report);
        }

        foreach (var growth in CourseOf(report).Growths)
        {
            byGrowth.Remove(growth.On, report);
        }
    }
}
