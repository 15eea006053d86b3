using System.Collections.Immutable;
using Monitor.Rules.Panels;

namespace Monitor.Rules.Detection;

/// <summary>The words of event rules.</summary>
internal static class EventWording
{
    /// <summary>Why a condition holds: the alternatives that do, each with what no graver one told of already.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="frame">The tree.</param>
    /// <param name="matches">The alternatives that hold, the gravest first.</param>
    /// <param name="all">All that the rule counts.</param>
    public static Evidence Explain(EventRule rule, MonitoringFrame frame, List<EventMatch> matches, List<EventCohort> all)
    {
        var told = new HashSet<LayoffReport>(ReferenceEqualityComparer.Instance);
        var parts = matches.Select(match => (match.Condition, Cohorts: Untold(match.Cohorts, told))).Where(part => part.Cohorts.Length > 0).ToArray();
        var reached = parts.SelectMany(part => part.Cohorts).ToImmutableArray();
        var enterprises = EventCohort.Enterprises(reached);
        var people = reached.Any(cohort => cohort.People is not null) ? reached.Sum(cohort => (long)(cohort.People ?? 0)) : (long?)null;
        var window = rule.AtOnce && parts[0].Condition.Enterprises == 1 ? "" : $"近{rule.WindowDays}天内";
        var lines = parts.Select((part, i) => $"{(i == 0 ? window : "此外，")}{EventCohort.Enterprises(part.Cohorts)}家企业报告{Reduced(part.Cohorts)}，达到“{Describe(part.Condition, rule.AtOnce)}”的条件");
        var undecided = Undecided(rule, all.Where(cohort => !cohort.Reports.Any(told.Contains)), "另有") + LessTransferred(reached);
        return new Evidence
        {
            Summary = $"{enterprises}家企业{Reduced(reached)}",
            Sentence = $"{string.Join("；", lines)}。{undecided}",
            Figures =
            [
                new Figure("裁减人数", people, "人", ""),
                new Figure("涉及企业", enterprises, "家", ""),
            ],
            Contributions =
            [
                .. reached.OrderByDescending(c => c.People ?? 0).ThenBy(c => c.Reports[0].Number, StringComparer.Ordinal)
                    .Select(c => new Contribution(c.Reports[^1].Enterprise, frame.Regions.Regions[c.Reports[^1].Region].Code, c.People, c.Share, string.Join("、", c.Reports.Select(r => r.Number)))),
            ],
        };
    }

    public static Evidence Calm(EventRule rule, List<EventCohort> cohorts) => new()
    {
        Summary = "窗口期内无达到条件的企业报告",
        Sentence = cohorts.Count == 0 ? $"近{rule.WindowDays}天内没有企业报告。" : $"近{rule.WindowDays}天内的企业报告未达到条件。{Undecided(rule, cohorts, "其中")}{LessTransferred(cohorts)}",
    };

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

    /// <summary>What was not told of yet; no report is told of twice, so that the parts add up to the whole.</summary>
    private static ImmutableArray<EventCohort> Untold(List<EventCohort> cohorts, HashSet<LayoffReport> told)
    {
        var untold = ImmutableArray.CreateBuilder<EventCohort>();
        foreach (var cohort in cohorts)
        {
            var fresh = cohort.Reports.Where(told.Add).ToImmutableArray();
            if (fresh.Length > 0)
            {
                untold.Add(fresh.Length == cohort.Reports.Length ? cohort : new EventCohort(fresh));
            }
        }

        return untold.ToImmutable();
    }

    private static string Reduced(ImmutableArray<EventCohort> cohorts)
    {
        var silent = EventCohort.Enterprises(cohorts.Where(cohort => cohort.People is null));
        return cohorts.All(cohort => cohort.People is null)
            ? "裁减（未报人数）"
            : $"裁减{cohorts.Sum(cohort => (long)(cohort.People ?? 0))}人{(silent == 0 ? "" : $"（其中{silent}家未报人数）")}";
    }

    private static string LessTransferred(IEnumerable<EventCohort> cohorts) => cohorts.Sum(c => c.Transferred) is > 0 and var people ? $"已扣除核实为整体划转的{people}人。" : "";

    /// <summary>Without the head-count the share is undecidable, which is not the same as not reached.</summary>
    private static string Undecided(EventRule rule, IEnumerable<EventCohort> cohorts, string among)
    {
        if (!rule.Conditions.Any(g => g.Any.Any(c => c.Share is not null)))
        {
            return "";
        }

        var count = EventCohort.Enterprises(cohorts.Where(c => c.Headcount is null));
        return count == 0 ? "" : $"{among}{count}家企业未报职工总数，比例条件无法判断。";
    }
}
