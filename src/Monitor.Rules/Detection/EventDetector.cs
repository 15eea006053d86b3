using System.Collections.Immutable;
using Monitor.Rules.Grading;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Detection;

/// <summary>Judges what enterprises reported within a rule's window. It has whatever reports there are and is never incomplete.</summary>
internal static class EventDetector
{
    /// <summary>The findings of one day: for every region of the scope with reports in the window that reach a grade, and for every region that is <paramref name="watched"/>.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="scope">Its regions.</param>
    /// <param name="frame">The tree they stand in.</param>
    /// <param name="panel">The reports known.</param>
    /// <param name="today">The day.</param>
    /// <param name="past">The moments of the first evaluation and of the one before this: what was known by the first is history, what became known after the last is new.</param>
    /// <param name="watched">Regions that are judged even when nothing speaks of them.</param>
    public static IEnumerable<Finding> Judge(EventRule rule, ScopedRegions scope, MonitoringFrame frame, Panel panel, DateOnly today, (DateTimeOffset Began, DateTimeOffset Since) past, IReadOnlySet<int> watched)
    {
        var period = Period.Containing(PeriodKind.Day, today);
        var byRegion = new SortedDictionary<int, List<LayoffReport>>();
        foreach (var report in InWindow(rule, frame, panel, today, past.Began).Where(r => rule.Kinds.Contains(r.Kind) && panel.Reports.TwinOf(r) is null))
        {
            for (var region = report.Region; region >= 0; region = frame.Regions.Regions[region].ParentIndex)
            {
                if (scope.Holds(region))
                {
                    (byRegion.TryGetValue(region, out var list) ? list : byRegion[region] = []).Add(report);
                }
            }
        }

        foreach (var region in watched.Where(r => !byRegion.ContainsKey(r)))
        {
            byRegion[region] = [];
        }

        foreach (var (region, reports) in byRegion)
        {
            var finding = Judge(rule, frame, frame.Regions.Regions[region], period, past.Since, reports);
            if (finding.Grade > Grade.None || watched.Contains(region))
            {
                yield return finding;
            }
        }
    }

    /// <summary>The reports whose day lies in the window, and those that became known in it when their own window had passed: filed late is not let off.</summary>
    private static IEnumerable<LayoffReport> InWindow(EventRule rule, MonitoringFrame frame, Panel panel, DateOnly today, DateTimeOffset began)
    {
        var first = today.AddDays(1 - rule.WindowDays);
        var timely = panel.Reports.Between(rule.Date, first, today);
        return rule.Date != EventDate.Notice ? timely : timely.Concat(panel.Reports.Between(EventDate.Known, first, today).Where(r =>
            r.KnownAt > began && r.NoticeDate is { } notice && notice < first && notice <= frame.DayOf(r.KnownAt).AddDays(-rule.WindowDays)));
    }

    private static Finding Judge(EventRule rule, MonitoringFrame frame, Region region, Period period, DateTimeOffset since, List<LayoffReport> reports)
    {
        var cohorts = Cohorts(rule, reports);
        foreach (var grade in rule.Conditions.Reverse())
        {
            foreach (var condition in grade.Any)
            {
                var counted = condition.Kinds.IsEmpty ? cohorts : Cohorts(rule, reports.Where(r => condition.Kinds.Contains(r.Kind)));
                var matching = Matching(condition, counted);
                if (matching.Count > 0)
                {
                    return new Finding(region.Index, period, grade.Grade, DataStatus.Complete, () => Explain(rule, frame, condition, matching, counted))
                    {
                        HasGrown = matching.Any(c => c.Reports.Any(r => r.KnownAt > since)),
                        Late = LateAmong(rule, period, matching, since),
                    };
                }
            }
        }

        return new Finding(region.Index, period, Grade.None, DataStatus.Complete, () => Calm(rule, cohorts));
    }

    /// <summary>补报: of the reports that just became known, the one whose window had passed by then, the earliest where there are several.</summary>
    private static LateFigure? LateAmong(EventRule rule, Period today, List<Cohort> matching, DateTimeOffset since)
    {
        var late = matching.SelectMany(c => c.Reports).Where(r => rule.Date == EventDate.Notice && r.KnownAt > since && r.NoticeDate < today.Start.AddDays(1 - rule.WindowDays)).MinBy(r => r.NoticeDate);
        return late is null ? null : new LateFigure(Period.Containing(PeriodKind.Day, late.NoticeDate!.Value), late.KnownAt);
    }

    private static List<Cohort> Cohorts(EventRule rule, IEnumerable<LayoffReport> reports) => rule.AtOnce
        ? [.. reports.Select(r => new Cohort([r]))]
        : [.. reports.GroupBy(r => r.EnterpriseKey, StringComparer.Ordinal).Select(g => new Cohort([.. g]))];

    /// <summary>The enterprises that fulfil an alternative together; none where it does not hold.</summary>
    private static List<Cohort> Matching(EventCondition condition, List<Cohort> counted)
    {
        if (condition.TotalPeople is { } total && counted.Sum(c => (long)(c.People ?? 0)) < total)
        {
            return [];
        }

        var matching = condition.People is null && condition.Share is null ? counted : [.. counted.Where(c => Holds(condition, c))];
        return Distinct(matching) >= condition.Enterprises ? matching : [];
    }

    private static int Distinct(IEnumerable<Cohort> cohorts) => cohorts.Select(c => c.Reports[0].EnterpriseKey).Distinct(StringComparer.Ordinal).Count();

    private static bool Holds(EventCondition condition, Cohort cohort)
    {
        var people = condition.People is { } line ? cohort.People >= line : (bool?)null;
        var share = condition.Share is { } limit ? (condition.ShareIsExclusive ? cohort.Share > limit : cohort.Share >= limit) : (bool?)null;
        return condition.Both ? people != false && share != false : people == true || share == true;
    }

    private static Evidence Explain(EventRule rule, MonitoringFrame frame, EventCondition condition, List<Cohort> matching, List<Cohort> all)
    {
        var people = matching.Sum(c => (long)(c.People ?? 0));
        var enterprises = Distinct(matching);
        var window = rule.AtOnce && condition.Enterprises == 1 ? "" : $"近{rule.WindowDays}天内";
        var silent = Distinct(matching.Where(c => c.People is null));
        var unknown = silent == 0 ? "" : silent == enterprises ? "（未报人数）" : $"（其中{silent}家未报人数）";
        var reduced = silent == enterprises ? $"裁减{unknown}" : $"裁减{people}人{unknown}";
        var undecided = Undecided(rule, all.Except(matching), "另有") + LessTransferred(matching);
        return new Evidence
        {
            Summary = $"{enterprises}家企业{reduced}",
            Sentence = $"{window}{enterprises}家企业报告{reduced}，达到“{Describe(condition, rule.AtOnce)}”的条件。{undecided}",
            Figures =
            [
                new Figure("裁减人数", silent == enterprises ? null : people, "人", ""),
                new Figure("涉及企业", enterprises, "家", ""),
            ],
            Contributions =
            [
                .. matching.OrderByDescending(c => c.People ?? 0).ThenBy(c => c.Reports[0].Number, StringComparer.Ordinal)
                    .Select(c => new Contribution(c.Reports[^1].Enterprise, frame.Regions.Regions[c.Reports[^1].Region].Code, c.People, c.Share, string.Join("、", c.Reports.Select(r => r.Number)))),
            ],
        };
    }

    private static Evidence Calm(EventRule rule, List<Cohort> cohorts) => new()
    {
        Summary = "窗口期内无达到条件的企业报告",
        Sentence = cohorts.Count == 0 ? $"近{rule.WindowDays}天内没有企业报告。" : $"近{rule.WindowDays}天内的企业报告未达到条件。{Undecided(rule, cohorts, "其中")}{LessTransferred(cohorts)}",
    };

    private static string LessTransferred(IEnumerable<Cohort> cohorts) => cohorts.Sum(c => c.Transferred) is > 0 and var people ? $"已扣除核实为整体划转的{people}人。" : "";

    /// <summary>Without the head-count the share is undecidable, which is not the same as not reached.</summary>
    private static string Undecided(EventRule rule, IEnumerable<Cohort> cohorts, string among)
    {
        if (!rule.Conditions.Any(g => g.Any.Any(c => c.Share is not null)))
        {
            return "";
        }

        var count = Distinct(cohorts.Where(c => c.Headcount is null));
        return count == 0 ? "" : $"{among}{count}家企业未报职工总数，比例条件无法判断。";
    }

    /// <summary>The condition in words, such as 5家以上企业、每家裁减51人以上或占职工总数超过30%.</summary>
    public static string Describe(EventCondition condition, bool atOnce)
    {
        var parts = new List<string>();
        if (condition.People is { } people)
        {
            parts.Add($"{(atOnce ? "一次性" : "")}裁减{people}人以上");
        }

        if (condition.Share is { } share)
        {
            parts.Add($"占职工总数{(condition.ShareIsExclusive ? "超过" : "")}{OfficialNumber.Percent(share)}{(condition.ShareIsExclusive ? "" : "以上")}");
        }

        var each = string.Join(condition.Both ? "且" : "或", parts);
        var text = condition.Enterprises > 1 ? $"{condition.Enterprises}家以上企业{(each.Length > 0 ? "、每家" : "")}{each}" : each.Length > 0 ? $"单户企业{each}" : "";
        if (condition.TotalPeople is { } total)
        {
            text += $"{(text.Length > 0 ? "，且" : "")}合计裁减{total}人以上";
        }

        return condition.Kinds.IsEmpty ? text : $"{text}（{string.Join("、", condition.Kinds.Select(LayoffKindName.Of))}）";
    }

    /// <summary>The reports that are judged as one: a single one, or those of one enterprise within the window.</summary>
    private sealed class Cohort(ImmutableArray<LayoffReport> reports)
    {
        public ImmutableArray<LayoffReport> Reports { get; } = reports;

        public int? People { get; } = reports.Any(r => r.Affected is not null) ? (int)Math.Min(int.MaxValue, reports.Sum(r => (long)(r.Affected ?? 0))) : null;

        /// <summary>People who moved to another employer together; they do not count.</summary>
        public long Transferred { get; } = reports.Sum(r => (long)r.Transferred);

        /// <summary>The largest head-count reported, which is the one before the reductions; null where none says.</summary>
        public int? Headcount { get; } = reports.Max(r => r.Headcount) is > 0 and var headcount ? headcount : null;

        public decimal? Share => People / (decimal?)Headcount;
    }
}
