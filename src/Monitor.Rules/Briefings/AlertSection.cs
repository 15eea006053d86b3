using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Alerts;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Briefings;

/// <summary>Composes what is said of the alerts that stand.</summary>
/// <param name="rules">The rules that the snapshot was judged by.</param>
/// <param name="snapshot">The snapshot.</param>
/// <param name="week">The week whose changes are told beside each alert.</param>
public sealed class AlertSection(RuleSet rules, Snapshot snapshot, Period week)
{
    private static readonly Grade[] GravestFirst = [Grade.Critical, Grade.Severe, Grade.Serious, Grade.Moderate];
    private static readonly AdministrativeLevel[] LevelOrder = [AdministrativeLevel.Province, AdministrativeLevel.City, AdministrativeLevel.County];

    private readonly ImmutableArray<AlertChange> changes = [.. snapshot.Recent.Where(c => week.Contains(rules.DayOf(c.At)))];

    /// <summary>The grades of the scheme, the gravest first.</summary>
    public ImmutableArray<BriefingGrade> Grades => [.. GravestFirst.Select(GradeOf)];

    /// <summary>The open alerts by level, the gravest first; levels without any are left out. Data alerts are not among them.</summary>
    public ImmutableArray<BriefingAlertGroup> Groups() =>
    [
        .. LevelOrder.Select(level => new BriefingAlertGroup(rules.LevelNames[level], [.. ByGravity(Open(level)).Select(Of)])).Where(group => !group.Alerts.IsEmpty),
    ];

    /// <summary>The open data alerts, the gravest first.</summary>
    public ImmutableArray<BriefingAlert> DataAlerts() => [.. ByGravity(snapshot.Open.Where(a => a.IsData)).Select(Of)];

    private BriefingAlert Of(Alert alert)
    {
        var rule = NoticeWording.RuleOf(alert.RuleId, rules);
        return new BriefingAlert(
            alert.Number,
            NoticeWording.RegionName(alert.Region, rules),
            alert.IsData ? GradeOf(alert.Grade) with { Name = NoticeWording.GradeName(true, alert.Grade, rules.Grades) } : GradeOf(alert.Grade),
            State(alert.Number),
            rule?.Name ?? alert.RuleId,
            alert.Evidence.Sentence,
            rule?.Basis.ToChinese() ?? "",
            Day(rules.DayOf(alert.RaisedAt)),
            DataNote(alert))
        {
            Responsible = alert.IsData ? DataResponsibility.Of(alert.RuleId, rules)?.ToSentence() ?? "" : "",
        };
    }

    /// <summary>All that happened to an alert in the week, in order; 延续 where nothing did.</summary>
    private string State(string number)
    {
        var events = changes.Where(c => c.Number == number && c.Kind is not (AlertChangeKind.Freeze or AlertChangeKind.Thaw)).Select(NoticeWording.Event).ToArray();
        return events.Length == 0 ? "延续" : string.Join("、", events);
    }

    private string DataNote(Alert alert) => (alert.FrozenSince, alert.Proposed) switch
    {
        ({ } since, _) => $"数据逾期，级别自{Day(since)}起冻结，不代表情况未变。",
        (_, { } proposed) => proposed == Grade.None ? "系统建议解除，待人工决定。" : $"系统建议降为{rules.Grades[proposed].Name}，待人工决定。",
        _ => "",
    };

    private IEnumerable<Alert> Open(AdministrativeLevel level) => snapshot.Open.Where(a => !a.IsData && LevelOf(a.Region) == level);

    private IEnumerable<Alert> ByGravity(IEnumerable<Alert> alerts) => alerts
        .OrderByDescending(a => a.Grade)
        .ThenBy(a => rules.Regions.Resolve(a.Region)?.Index ?? int.MaxValue)
        .ThenBy(a => a.Number, StringComparer.Ordinal);

    private AdministrativeLevel LevelOf(string region) => rules.Regions.Resolve(region)?.Level ?? AdministrativeLevel.Province;

    private BriefingGrade GradeOf(Grade grade)
    {
        var name = rules.Grades[grade];
        return new BriefingGrade((int)grade, name.Name, name.Label, name.Colour);
    }

    private static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");
}
