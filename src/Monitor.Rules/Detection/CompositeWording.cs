using System.Collections.Immutable;
using Monitor.Rules.Grading;
using Monitor.Rules.Panels;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Detection;

/// <summary>The reasons of composite judgements. They name degrees, never colours: which scheme is in force is not for the record.</summary>
internal sealed class CompositeWording(CompositeRule rule, MonitoringFrame frame)
{
    private const int MostNames = 10;

    private static readonly Grade[] Graded = [Grade.Critical, Grade.Severe, Grade.Serious, Grade.Moderate];

    public Evidence Calm() => new()
    {
        Summary = "达到条件的预警不足",
        Sentence = $"近{rule.WindowDays}天内没有足够的预警达到条件（{string.Join("；", rule.Conditions[0].Any.Select(condition => Describe(condition, "下级地区")))}）。",
    };

    public Evidence Explain(Region region, CompositeMatch match) => match.Condition.Sources is null ? OfRegions(region, match) : OfSources(match);

    private Evidence OfRegions(Region region, CompositeMatch match)
    {
        var unit = UnitOf(match.Condition.Level ?? region.Level + 1);
        var (count, degree) = (match.Members.Length, GradeDegree.AtLeast(match.Condition.AtLeast));
        var names = string.Join("、", match.Members.OrderByDescending(m => m.Grade).Take(MostNames).Select(m => $"{NameOf(m)}（{GradeDegree.Of(m.Grade)}）"));
        return new Evidence
        {
            Summary = $"{count}个{unit}达到{degree}预警",
            Sentence = $"近{rule.WindowDays}天内{match.Of}个{unit}中有{count}个达到{degree}预警，达到“{Describe(match.Condition, unit)}”的条件：{names}{(count > MostNames ? "等" : "")}。{Limited(match)}",
            Figures = [new Figure($"达到{degree}预警的{unit}", count, "个", ""), .. ByGrade(match), new Figure($"{unit}总数", match.Of, "个", "")],
            Members = match.Members,
        };
    }

    private Evidence OfSources(CompositeMatch match)
    {
        var (count, degree) = (match.Members.Length, GradeDegree.AtLeast(match.Condition.AtLeast));
        var names = string.Join("、", match.Members.Zip(match.RuleNames, (member, name) => $"{name}（{GradeDegree.Of(member.Grade)}）"));
        return new Evidence
        {
            Summary = $"{count}个独立来源相互印证",
            Sentence = $"近{rule.WindowDays}天内有{count}个相互独立的来源达到{degree}预警，达到“{Describe(match.Condition, "")}”的条件：{names}。",
            Figures = [new Figure("相互独立的来源", count, "个", ""), .. ByGrade(match)],
            Members = match.Members,
        };
    }

    /// <summary>The members by degree; these add up to the figure before them.</summary>
    private static IEnumerable<Figure> ByGrade(CompositeMatch match) =>
        from grade in Graded
        let count = match.Members.Count(member => member.Grade == grade)
        where count > 0
        select new Figure($"其中{GradeDegree.Of(grade)}", count, "个", "");

    private string Limited(CompositeMatch match) => match.IsCapped ? $"上述预警均由检测器单独研判，没有其他依据，级别以{GradeDegree.Of(rule.DetectorCap)}为限。" : "";

    private string NameOf(EvidenceMember member) => frame.Regions.Find(member.Region)?.Name ?? member.Region;

    private static string Describe(CompositeCondition condition, string unit)
    {
        var degree = GradeDegree.AtLeast(condition.AtLeast);
        if (condition.Sources is { } sources)
        {
            return $"{sources}个以上相互独立的来源达到{degree}预警";
        }

        var parts = ImmutableArray.CreateBuilder<string>();
        if (condition.Regions is { } regions)
        {
            parts.Add($"{regions}个以上{unit}");
        }

        if (condition.Share is { } share)
        {
            parts.Add($"{OfficialNumber.Percent(share)}以上的{unit}");
        }

        return $"{string.Join("且", parts)}达到{degree}预警";
    }

    private static string UnitOf(AdministrativeLevel level) => level == AdministrativeLevel.County ? "县（市、区）" : "市";
}
