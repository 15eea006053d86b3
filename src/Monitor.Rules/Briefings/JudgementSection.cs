using Monitor.Rules.Evaluation;
using Monitor.Rules.Layoffs;
using Monitor.Rules.Notifications;

namespace Monitor.Rules.Briefings;

/// <summary>Composes what the briefing and the status page say of the judgement of reports.</summary>
public static class JudgementSection
{
    private const int MostListed = 40;

    /// <summary>What was found of the reports that came or changed since a day and of staff told of since, and what rests on neither, such as closures that are planned.</summary>
    /// <param name="rules">The rules that the snapshot was judged by.</param>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="since">The first day.</param>
    public static BriefingJudgement Compose(RuleSet rules, Snapshot snapshot, DateOnly since)
    {
        var fresh = snapshot.Reports.Where(report => report.KnownOn >= since).Select(report => report.Number).ToHashSet(StringComparer.Ordinal);
        var told = snapshot.Findings.Where(finding => finding.IsToldOf(fresh, moment => rules.DayOf(moment) >= since)).ToArray();
        var enterprises = told.GroupBy(finding => (finding.Region, finding.Enterprise)).Select(group => new BriefingJudgedEnterprise(
            NoticeWording.RegionName(group.Key.Region, rules),
            group.Key.Enterprise,
            string.Join("、", group.SelectMany(finding => finding.Reports).Distinct(StringComparer.Ordinal)),
            [.. group.Select(finding => new BriefingFinding(LayoffWording.NameOf(finding.Kind), finding.Sentence, finding.Law))])).ToArray();
        return new(
            rules.Filing.Line is not null || rules.Filing.Closures is not null || !rules.Filing.WatchLists.IsEmpty,
            Summary(told, enterprises.Length),
            [.. enterprises.Take(MostListed)],
            Math.Max(0, enterprises.Length - MostListed));
    }

    private static string Summary(LayoffFinding[] told, int enterprises) => told.Length == 0
        ? "没有需要提示的研判结果。"
        : $"涉及企业{enterprises}家：{string.Join("、", told.GroupBy(finding => finding.Kind).OrderBy(group => group.Key).Select(group => $"{LayoffWording.NameOf(group.Key)}{group.Count()}项"))}。研判结果供核实，本身不改变预警级别。";
}
