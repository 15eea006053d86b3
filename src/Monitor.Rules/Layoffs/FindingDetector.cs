using System.Collections.Immutable;
using Monitor.Rules.Detection;
using Monitor.Rules.Grading;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Layoffs;

/// <summary>Judges what was found in the reports of enterprises within a rule's window.</summary>
internal sealed class FindingDetector(FindingRule rule, MonitoringFrame frame, DateOnly today, (DateTimeOffset Began, DateTimeOffset Since) past)
{
    private readonly string names = string.Join("、", rule.Kinds.Select(LayoffWording.NameOf));
    private readonly DateOnly sinceDay = frame.DayOf(past.Since);

    /// <summary>The findings of one day: for every region of the scope that reaches a grade, and for every region that is watched.</summary>
    /// <param name="scope">The rule's regions.</param>
    /// <param name="found">What the judgement found.</param>
    /// <param name="watched">Regions that are judged even when nothing speaks of them.</param>
    public IEnumerable<Finding> Judge(ScopedRegions scope, IEnumerable<LayoffFinding> found, IReadOnlySet<int> watched)
    {
        var byRegion = new SortedDictionary<int, List<LayoffFinding>>();
        foreach (var finding in found.Where(finding => rule.Kinds.Contains(finding.Kind) && IsInWindow(finding)))
        {
            for (var region = frame.Regions.Find(finding.Region); region is not null; region = frame.Regions.ParentOf(region))
            {
                if (scope.Holds(region.Index))
                {
                    (byRegion.TryGetValue(region.Index, out var list) ? list : byRegion[region.Index] = []).Add(finding);
                }
            }
        }

        foreach (var region in watched.Where(region => !byRegion.ContainsKey(region)))
        {
            byRegion[region] = [];
        }

        foreach (var (region, findings) in byRegion)
        {
            var judged = Judge(region, findings);
            if (judged.Grade > Grade.None || watched.Contains(region))
            {
                yield return judged;
            }
        }
    }

    /// <summary>A closing that is still to come stays in the window until it has come; what was known before the first evaluation counts from its own day, so that history raises nothing.</summary>
    private bool IsInWindow(LayoffFinding finding)
    {
        var seen = finding.Kind == LayoffFindingKind.PlannedClosure && finding.Day > finding.SeenOn ? finding.Day
            : finding.LearntAt <= past.Began && finding.FiledOn is { } filed ? filed
            : finding.SeenOn;
        return seen > today.AddDays(-rule.WindowDays);
    }

    private Finding Judge(int region, List<LayoffFinding> findings)
    {
        var period = Period.Containing(PeriodKind.Day, today);
        var matches = rule.Conditions.Reverse()
            .SelectMany(grade => grade.Any.Select(condition => (grade.Grade, Condition: condition, Findings: Matching(condition, findings))))
            .Where(match => match.Findings.Count > 0)
            .ToArray();
        return matches is not [var gravest, ..]
            ? new(region, period, Grade.None, DataStatus.Complete, () => new Evidence { Summary = $"没有达到条件的{names}", Sentence = $"近{rule.WindowDays}天内没有达到条件的研判结果（{names}）。" })
            : new(region, period, gravest.Grade, DataStatus.Complete, () => Explain([.. matches.Select(match => (match.Condition, match.Findings))]))
            {
                HasGrown = matches.Any(match => match.Findings.Any(finding => finding.LearntAt > past.Since || finding.SeenOn > sinceDay)),
            };
    }

    /// <summary>The findings that fulfil an alternative together; none where it does not hold.</summary>
    private static List<LayoffFinding> Matching(EventCondition condition, List<LayoffFinding> findings)
    {
        var matching = condition.People is null && condition.Share is null ? findings : [.. findings.Where(finding => Holds(condition, finding))];
        return Enterprises(matching) >= condition.Enterprises && !(People(matching) < condition.TotalPeople) ? matching : [];
    }

    private static bool Holds(EventCondition condition, LayoffFinding finding)
    {
        var share = finding is { People: { } some, Headcount: > 0 and var staff } ? some / (decimal)staff : (decimal?)null;
        var people = condition.People is { } line ? finding.People >= line : (bool?)null;
        var part = condition.Share is { } limit ? (condition.ShareIsExclusive ? share > limit : share >= limit) : (bool?)null;
        return condition.Both ? people != false && part != false : people == true || part == true;
    }

    /// <summary>The people of several findings: of one enterprise the most that any of them tells of, since they may tell of the same people.</summary>
    private static long People(IEnumerable<LayoffFinding> findings) => findings.GroupBy(finding => finding.EnterpriseKey, StringComparer.Ordinal).Sum(own => own.Max(finding => finding.People ?? 0));

    private static int Enterprises(IEnumerable<LayoffFinding> findings) => findings.Select(finding => finding.EnterpriseKey).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The alternatives that hold, the gravest first, each with what no graver one told of already.</summary>
    private static Evidence Explain((EventCondition Condition, List<LayoffFinding> Findings)[] matches)
    {
        var told = new HashSet<LayoffFinding>(ReferenceEqualityComparer.Instance);
        var parts = matches.Select(match => (match.Condition, Findings: match.Findings.Where(told.Add).ToArray())).Where(part => part.Findings.Length > 0).ToArray();
        var matching = parts.SelectMany(part => part.Findings).ToArray();
        var (enterprises, people) = (Enterprises(matching), People(matching));
        var kinds = matching.Select(finding => finding.Kind).Distinct().Order().ToArray();
        var what = string.Join("、", kinds.Select(LayoffWording.NameOf));
        return new Evidence
        {
            Summary = $"{what}：{Counted(matching)}",
            Sentence = $"研判结果“{what}”：{string.Join("；此外，", parts.Select(part => $"{Counted(part.Findings)}{Asked(part.Condition)}"))}。{Told(matching)}依据：{string.Join("；", matching.Select(finding => finding.Law).Distinct(StringComparer.Ordinal))}。",
            Figures = [new Figure("涉及人数", people > 0 ? people : null, "人", ""), new Figure("涉及企业", enterprises, "家", "")],
            Contributions =
            [
                .. matching.OrderByDescending(finding => finding.People ?? 0).ThenBy(finding => finding.EnterpriseKey, StringComparer.Ordinal).ThenBy(finding => finding.Kind)
                    .Select(finding => new Contribution($"{finding.Enterprise}（{LayoffWording.NameOf(finding.Kind)}）", finding.Region, (int?)finding.People, finding is { People: { } some, Headcount: > 0 and var staff } ? some / (decimal)staff : null, string.Join("、", finding.Reports))),
            ],
        };
    }

    private static string Counted(LayoffFinding[] findings) => $"{Enterprises(findings)}家企业{(People(findings) is > 0 and var people ? $"，涉及{people}人" : "")}";

    private static string Asked(EventCondition condition) => EventWording.Describe(condition, atOnce: false) is { Length: > 0 } asked ? $"，达到“{asked}”的条件" : "";

    /// <summary>What was found of a single enterprise; of several the list says it.</summary>
    private static string Told(LayoffFinding[] matching) => matching is [var only] ? only.Sentence : "";
}
