using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Layoffs;
using Monitor.Rules.Panels;

namespace Monitor.Rules.Tests.Layoffs;

/// <summary>The law of layoffs as it is shipped, and its judgement of reports over the small tree.</summary>
internal static class AFilingPolicy
{
    public static readonly Basis Law41 = new("中华人民共和国劳动合同法", "", "第四十一条", BasisStatus.Law, "");
    private static readonly Basis Example = new("", "", "", BasisStatus.Example, "");

    public static FilingPolicy Shipped { get; } = new()
    {
        Types = new([new("T03", "经济性裁员", [], true, LayoffKind.Layoff), new("T05", "自然减员", [])]),
        Reasons = new([]),
        Line = new() { Basis = Law41, Kinds = [LayoffKind.Layoff, LayoffKind.Unknown], People = 20, Share = 0.10m, NoticeDays = 30 },
        Duties = new(Example, [FilingDuty.Explanation, FilingDuty.UnionOpinion, FilingDuty.ProtectedStaff, FilingDuty.List, FilingDuty.Compensation]),
        Split = new(Example, [30, 90]),
        NearLine = new(Example, 17, 0.08m, 2, 180),
        Related = new(Example, 90),
        Rehiring = new(Law41, 6),
        Unreported = new(Example, 62, 30),
    };

    public static LayoffReport Report(string number, string filed, string? effective, int? people, int? headcount = null, string firm = "示例厂", Filing? filing = null) =>
        AReport.Of(number, filed, people, headcount, firm: firm) with
        {
            NoticeDate = Moment.Day(filed),
            EffectiveDate = effective is null ? null : Moment.Day(effective),
            Filing = filing ?? Filing.Unstated,
        };

    public static IReadOnlyList<LayoffFinding> Judge(FilingPolicy policy, string today, params LayoffReport[] reports) => Judge(policy, Moment.Day(today), reports, []);

    public static IReadOnlyList<LayoffFinding> Judge(FilingPolicy policy, DateOnly today, IEnumerable<LayoffReport> reports, EnterpriseHeadcount[] headcounts)
    {
        var rules = ARuleSet.OfRules();
        var panel = new Panel(rules);
        foreach (var report in reports)
        {
            panel.Learn(report);
        }

        return LayoffJudgement.Judge(policy, rules, panel.Reports, today, [.. headcounts]);
    }

    /// <summary>The findings of one kind.</summary>
    public static LayoffFinding[] Of(this IEnumerable<LayoffFinding> findings, LayoffFindingKind kind) => [.. findings.Where(finding => finding.Kind == kind)];
}
