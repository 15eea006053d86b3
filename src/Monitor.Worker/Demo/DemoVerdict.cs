using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Grading;
using Monitor.Rules.Regions;

namespace Monitor.Worker.Demo;

/// <summary>Holds what came of the play against the scenario, event by event and stretch by stretch.</summary>
internal sealed class DemoVerdict
{
    // A rule that is set wrong may raise an alert in every county; an officer reads a few of them.
    private const int MostTold = 5;

    private readonly DemoScenario scenario;
    private readonly RegionTree regions;
    private readonly GradeScheme grades;
    private readonly DemoOutcome outcome;

    private DemoVerdict(DemoScenario scenario, RegionTree regions, GradeScheme grades, DemoOutcome outcome)
    {
        this.scenario = scenario;
        this.regions = regions;
        this.grades = grades;
        this.outcome = outcome;
        Judgements = [.. scenario.Events.Select(Judge), .. scenario.Calm.Select(Judge), .. outcome.Acts == 0 ? [] : new[] { JudgeActs() }];
    }

    /// <summary>One for each event, then one for each calm stretch, in the order of the scenario; then one for all acts, where there were any.</summary>
    public ImmutableArray<DemoJudgement> Judgements { get; }

    public bool IsAsStated => Judgements.All(judgement => judgement.IsAsStated);

    public static DemoVerdict Of(DemoScenario scenario, RegionTree regions, GradeScheme grades, DemoOutcome outcome) => new(scenario, regions, grades, outcome);

    private DemoJudgement Judge(DemoEvent one)
    {
        var judged = Alerts(one).Concat(new DemoSightings(regions, outcome).Judge(one)).ToArray();
        var isFound = judged.All(part => part.IsFound);
        var isShownCalm = one.NeverCalm && outcome.CalmAtEnd.Contains(one.Region);
        var title = $"{NameOf(one.Region)}“{one.Name}”（{Day(one.FirstKnown)}得知）";
        return new(one.Id, isFound && !isShownCalm, $"{title}：{string.Join("；", judged.Select(part => part.Finding))}{(isShownCalm ? "；但该地区被显示为正常，不应如此" : "")}。");
    }

    private IEnumerable<(bool IsFound, string Finding)> Alerts(DemoEvent one) => one switch
    {
        { Expect: { } expected } => one.AlsoExpect.Prepend(expected).Select(each => JudgeExpectation(one, each)),
        { MayStayUnfound: true } => [JudgeUnexpected(one)],
        _ => one.AlsoExpect.Select(each => JudgeExpectation(one, each)),
    };

    private (bool IsFound, string Finding) JudgeExpectation(DemoEvent one, DemoExpectation expected)
    {
        var alerts = outcome.Alerts.Where(alert => Answers(alert, one, expected)).OrderBy(alert => alert.Raised).ThenByDescending(alert => alert.Grade).ToArray();
        if (alerts.FirstOrDefault(alert => (int)alert.Grade >= expected.Grade && alert.Raised <= expected.By) is { } found)
        {
            return (true, $"{Day(found.Raised)}{Describe(found)}{(found.Raised < one.FirstKnown ? "，此时仍未解除" : "")}");
        }

        var wanted = $"应不晚于{Day(expected.By)}触发{Wanted(expected)}";
        var late = alerts.FirstOrDefault(alert => (int)alert.Grade >= expected.Grade);
        var low = alerts.MaxBy(alert => alert.Grade);
        return (one.MayStayUnfound, (late, low) switch
        {
            ({ } seen, _) => $"{wanted}，实际到{Day(seen.Raised)}才触发",
            (_, { } seen) => $"{wanted}，实际最高只到{grades[seen.Grade].Name}",
            _ when one.MayStayUnfound => $"没有被发现，脚本允许：{one.Why}",
            _ => $"{wanted}，实际没有",
        });
    }

    private (bool IsFound, string Finding) JudgeUnexpected(DemoEvent one) =>
        outcome.Alerts.Where(alert => IsExplained(alert, one)).OrderBy(alert => alert.Raised).FirstOrDefault() is { } found
            ? (true, $"脚本允许其未被发现，实际{Day(found.Raised)}在{NameOf(found.Region)}{Describe(found)}")
            : (true, $"没有被发现，脚本允许：{one.Why}");

    private DemoJudgement Judge(CalmStretch stretch)
    {
        var scope = stretch.Regions.IsEmpty ? "全省" : string.Join("、", stretch.Regions.Select(NameOf));
        var title = $"{stretch.Name}（{Day(stretch.From)}至{Day(stretch.To)}，{scope}）";
        var intruders = outcome.Alerts
            .Where(alert => alert.Raised >= stretch.From && alert.Raised <= stretch.To && Concerns(stretch, alert.Region) && !scenario.Events.Any(one => IsExplained(alert, one)))
            .OrderBy(alert => alert.Raised).ThenBy(alert => alert.Region, StringComparer.Ordinal).ThenBy(alert => alert.Rule, StringComparer.Ordinal)
            .ToArray();
        return intruders.Length == 0
            ? new(stretch.Id, true, $"{title}：除所列事件外没有触发预警。")
            : new(stretch.Id, false, string.Create(CultureInfo.InvariantCulture, $"{title}：应当平静，却触发 {intruders.Length} 次与所列事件无关的预警：{string.Join("；", intruders.Take(MostTold).Select(Tell))}{(intruders.Length > MostTold ? "；等等" : "")}。"));
    }

    private DemoJudgement JudgeActs() => outcome.RefusedActs.IsEmpty
        ? new("acts", true, string.Create(CultureInfo.InvariantCulture, $"人员办理{outcome.Acts}次，均已办成。"))
        : new("acts", false, string.Create(CultureInfo.InvariantCulture, $"人员办理{outcome.Acts}次，其中{outcome.RefusedActs.Length}次未成：{string.Join("；", outcome.RefusedActs.Take(MostTold))}{(outcome.RefusedActs.Length > MostTold ? "；等等" : "")}。"));

    private static bool Answers(DemoAlert alert, DemoEvent one, DemoExpectation expected) =>
        alert.Region == one.Region
        && alert.IsDataAlert == expected.DataAlert
        && (expected.Rules.IsEmpty || expected.Rules.Contains(alert.Rule))
        && (alert.Raised >= one.FirstKnown || (expected.Standing && (alert.Ended is null || alert.Ended > one.FirstKnown)));

    // An event explains what rises from its first row on: there, below, and where the scenario says that it may.
    private bool IsExplained(DemoAlert alert, DemoEvent one) =>
        one.MayLeadToAlerts
        && alert.IsDataAlert == one.LeadsToDataAlerts
        && alert.Raised >= one.FirstKnown
        && (int)alert.Grade <= one.HighestGrade
        && (one.MayAlsoRise.Contains(alert.Region) || IsWithin(alert.Region, one.Region));

    private bool Concerns(CalmStretch stretch, string region) => stretch.Regions.IsEmpty || stretch.Regions.Any(code => IsWithin(region, code));

    private bool IsWithin(string code, string ancestor) =>
        regions.Find(code) is { } region && regions.Find(ancestor) is { } above && regions.IsWithin(region, above);

    private string Tell(DemoAlert alert) => $"{NameOf(alert.Region)}{Day(alert.Raised)}{Describe(alert)}";

    private string Describe(DemoAlert alert) => alert.IsDataAlert ? $"触发数据预警（规则 {alert.Rule}）" : $"触发{grades[alert.Grade].Name}（规则 {alert.Rule}）";

    private string Wanted(DemoExpectation expected) => expected.DataAlert ? "数据预警" : $"{grades[(Grade)expected.Grade].Name}{(expected.Grade < 4 ? "或者更高级别的预警" : "")}";

    private string NameOf(string code) => regions.Find(code) is { } region ? regions.FullName(region) : code;

    private static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");
}
