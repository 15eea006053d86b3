using System.Collections.Immutable;
using Monitor.Rules.Grading;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Detection;

/// <summary>Judges what enterprises reported within a rule's window. It has whatever reports there are and is never incomplete.</summary>
internal sealed class EventDetector
{
    private readonly EventRule rule;
    private readonly MonitoringFrame frame;
    private readonly ReportBook book;
    private readonly Period today;
    private readonly DateOnly first;
    private readonly (DateTimeOffset Began, DateTimeOffset Since) past;

    private EventDetector(EventRule rule, MonitoringFrame frame, ReportBook book, DateOnly today, (DateTimeOffset Began, DateTimeOffset Since) past)
    {
        (this.rule, this.frame, this.book, this.past) = (rule, frame, book, past);
        this.today = Period.Containing(PeriodKind.Day, today);
        first = today.AddDays(1 - rule.WindowDays);
    }

    /// <summary>The findings of one day: for every region of the scope with reports in the window that reach a grade, and for every region that is <paramref name="watched"/>.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="scope">Its regions.</param>
    /// <param name="frame">The tree they stand in.</param>
    /// <param name="panel">The reports known.</param>
    /// <param name="today">The day.</param>
    /// <param name="past">The moments of the first evaluation and of the one before this: what was known by the first is history, what became known after the last is new.</param>
    /// <param name="watched">Regions that are judged even when nothing speaks of them.</param>
    public static IEnumerable<Finding> Judge(EventRule rule, ScopedRegions scope, MonitoringFrame frame, Panel panel, DateOnly today, (DateTimeOffset Began, DateTimeOffset Since) past, IReadOnlySet<int> watched) =>
        new EventDetector(rule, frame, panel.Reports, today, past).Judge(scope, watched);

    private IEnumerable<Finding> Judge(ScopedRegions scope, IReadOnlySet<int> watched)
    {
        var byRegion = new SortedDictionary<int, List<Counted>>();
        foreach (var report in InWindow().Where(Counts))
        {
            var counted = new Counted(report, book.TwinOf(report) is { } twin && Counts(twin) ? twin : null);
            for (var region = report.Region; region >= 0; region = frame.Regions.Regions[region].ParentIndex)
            {
                if (scope.Holds(region))
                {
                    (byRegion.TryGetValue(region, out var list) ? list : byRegion[region] = []).Add(counted);
                }
            }
        }

        foreach (var region in watched.Where(r => !byRegion.ContainsKey(r)))
        {
            byRegion[region] = [];
        }

        foreach (var (region, reports) in byRegion)
        {
            var finding = Judge(region, reports);
            if (finding.Grade > Grade.None || watched.Contains(region))
            {
                yield return finding;
            }
        }
    }

    /// <summary>Whether a report is of what the rule speaks of: of its kinds, and people did not leave of their own will.</summary>
    private bool Counts(LayoffReport report) => rule.Kinds.Contains(report.Kind) && frame.IsInvoluntary(report);

    /// <summary>The reports whose day lies in the window, and those that became known, or came to say more, in it when their own window had passed: filed late is not let off.</summary>
    private IEnumerable<LayoffReport> InWindow()
    {
        var late = book.GrownBetween(first, today.Start).Where(report => report.KnownAt > past.Began && LateGrowthOf(report) is not null).Distinct<LayoffReport>(ReferenceEqualityComparer.Instance);
        return book.Between(rule.Date, first, today.Start).Concat(late);
    }

    /// <summary>What of a report became known in the window, but when the report's own window had passed; null for nothing. A later version is late only where it reaches a graver line than the one before: to say again what was told is no late report.</summary>
    private ReportGrowth? LateGrowthOf(LayoffReport report)
    {
        var day = book.DayOf(report, rule.Date);
        return book.CourseOf(report).Growths.LastOrDefault(growth => growth.At > past.Began && growth.On >= first && day <= growth.On.AddDays(-rule.WindowDays) && IsGraver(growth));
    }

    private bool IsGraver(ReportGrowth growth) =>
        growth.Before is not { } before
        || GradeOf(growth.Version, withOthers: false) > GradeOf(before, withOthers: false)
        || GradeOf(growth.Version, withOthers: true) > GradeOf(before, withOthers: true);

    /// <summary>The gravest grade whose line a report reaches by itself, or would reach were there as many of its like as the line asks for.</summary>
    private Grade GradeOf(LayoffReport report, bool withOthers)
    {
        if (!Counts(report))
        {
            return Grade.None;
        }

        var cohort = new EventCohort([report]);
        return rule.Conditions.Reverse().FirstOrDefault(grade => grade.Any.Any(condition => Asks(condition) && Holds(condition, cohort)))?.Grade ?? Grade.None;

        bool Asks(EventCondition condition) => (withOthers || (condition.Enterprises == 1 && !(condition.TotalPeople > (cohort.People ?? 0)))) && (condition.Kinds.IsEmpty || condition.Kinds.Contains(report.Kind));
    }

    private Finding Judge(int region, List<Counted> reports)
    {
        var cohorts = Cohorts([], reports);
        var matches = Matches(cohorts, reports);
        return matches is not [var gravest, ..]
            ? new Finding(region, today, Grade.None, DataStatus.Complete, () => EventWording.Calm(rule, cohorts))
            : new Finding(region, today, gravest.Grade, DataStatus.Complete, () => EventWording.Explain(rule, frame, matches, cohorts))
            {
                HasGrown = matches.Any(match => match.Cohorts.Any(cohort => cohort.Reports.Any(IsNews))),
                Late = LateAmong(gravest.Cohorts),
            };
    }

    /// <summary>Whether a report became known, or came to say more, since the evaluation before.</summary>
    private bool IsNews(LayoffReport report) => report.KnownAt > past.Since && book.CourseOf(report).GrownAt > past.Since;

    /// <summary>All alternatives that hold, the gravest first: under a graver one the others still tell of further reports.</summary>
    private List<EventMatch> Matches(List<EventCohort> cohorts, List<Counted> reports)
    {
        var matches = new List<EventMatch>();
        foreach (var grade in rule.Conditions.Reverse())
        {
            foreach (var condition in grade.Any)
            {
                if (Matching(condition, condition.Kinds.IsEmpty ? cohorts : Cohorts(condition.Kinds, reports)) is { Count: > 0 } matching)
                {
                    matches.Add(new(grade.Grade, condition, matching));
                }
            }
        }

        return matches;
    }

    /// <summary>补报: of the reports that just became known, the one whose window had passed by then, the earliest where there are several.</summary>
    private LateFigure? LateAmong(List<EventCohort> matching)
    {
        var late = matching.SelectMany(cohort => cohort.Reports).Where(report => report.KnownAt > past.Since && LateGrowthOf(report)?.At > past.Since).MinBy(report => book.DayOf(report, rule.Date));
        return late is null ? null : new LateFigure(Period.Containing(PeriodKind.Day, book.DayOf(late, rule.Date)), LateGrowthOf(late)!.At);
    }

    /// <summary>The reports of some kinds, all where none are named, each reduction once: a report gives way to one of another source only where that one is counted too.</summary>
    private List<EventCohort> Cohorts(ImmutableArray<LayoffKind> kinds, List<Counted> reports)
    {
        var counted = reports.Where(one => (kinds.IsEmpty || kinds.Contains(one.Report.Kind)) && !(one.Twin is { } twin && (kinds.IsEmpty || kinds.Contains(twin.Kind)))).Select(one => one.Report);
        return rule.AtOnce
            ? [.. counted.Select(report => new EventCohort([report]))]
            : [.. counted.GroupBy(report => report.EnterpriseKey, StringComparer.Ordinal).Select(own => new EventCohort([.. own]))];
    }

    /// <summary>The enterprises that fulfil an alternative together; none where it does not hold.</summary>
    private static List<EventCohort> Matching(EventCondition condition, List<EventCohort> counted)
    {
        if (condition.TotalPeople is { } total && counted.Sum(c => (long)(c.People ?? 0)) < total)
        {
            return [];
        }

        var matching = condition.People is null && condition.Share is null ? counted : [.. counted.Where(cohort => Holds(condition, cohort))];
        return EventCohort.Enterprises(matching) >= condition.Enterprises ? matching : [];
    }

    /// <summary>Whether one enterprise reaches what an alternative asks of each.</summary>
    private static bool Holds(EventCondition condition, EventCohort cohort)
    {
        if (condition.People is null && condition.Share is null)
        {
            return true;
        }

        var people = condition.People is { } line ? cohort.People >= line : (bool?)null;
        var share = condition.Share is { } limit ? (condition.ShareIsExclusive ? cohort.Share > limit : cohort.Share >= limit) : (bool?)null;
        return condition.Both ? people != false && share != false : people == true || share == true;
    }

    /// <summary>A report that the rule counts, and the earlier one of the same reduction, where the rule counts that too.</summary>
    private readonly record struct Counted(LayoffReport Report, LayoffReport? Twin);
}
