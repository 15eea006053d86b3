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

/// <summary>Composes what the briefing says of alerts.</summary>
internal sealed class AlertSection(RuleSet rules, Snapshot snapshot, Period week)
{
    private static readonly Grade[] GravestFirst = [Grade.Critical, Grade.Severe, Grade.Serious, Grade.Moderate];
    private static readonly AdministrativeLevel[] LevelOrder = [AdministrativeLevel.Province, AdministrativeLevel.City, AdministrativeLevel.County];

    private readonly ImmutableArray<AlertChange> changes = [.. snapshot.Recent.Where(c => week.Contains(rules.DayOf(c.At)))];

    /// <summary>How many alerts were changed so in the week; data alerts are not counted.</summary>
    public int Count(AlertChangeKind kind) => Changes(kind).Count();

    public ImmutableArray<BriefingGrade> Grades => [.. GravestFirst.Select(GradeOf)];

    public ImmutableArray<BriefingLevel> Levels() =>
    [
        .. LevelOrder.Select(level => new BriefingLevel(
            rules.LevelNames[level],
            [.. GravestFirst.Select(grade => Open(level).Count(a => a.Grade == grade))],
            Open(level).Count(),
            Count(level, AlertChangeKind.Raise),
            Count(level, AlertChangeKind.Upgrade),
            Count(level, AlertChangeKind.Lower),
            Count(level, AlertChangeKind.ProposeLowering),
            Count(level, AlertChangeKind.Quiet))),
    ];

    public ImmutableArray<BriefingAlertGroup> Groups() =>
    [
        .. LevelOrder.Select(level => new BriefingAlertGroup(rules.LevelNames[level], [.. Told(level)])).Where(group => !group.Alerts.IsEmpty),
    ];

    public ImmutableArray<BriefingAlert> Frozen() => [.. ByGravity(snapshot.Open.Where(a => a is { IsData: false, FrozenSince: not null })).Select(Of)];

    public ImmutableArray<BriefingAlert> DataAlerts() => [.. ByGravity(snapshot.Open.Where(a => a.IsData)).Select(Of)];

    private IEnumerable<BriefingAlert> Told(AdministrativeLevel level)
    {
        var ended = Changes(AlertChangeKind.Quiet).Concat(Changes(AlertChangeKind.Note).Where(c => c.From == Grade.None)).Where(c => LevelOf(c.Region) == level)
            .OrderByDescending(Gravest).ThenBy(c => c.Number, StringComparer.Ordinal);
        return [.. ByGravity(Open(level)).Select(Of), .. ended.Select(Of)];
    }

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
            DataNote(alert));
    }

    private BriefingAlert Of(AlertChange ended)
    {
        var rule = NoticeWording.RuleOf(ended.RuleId, rules);
        var raised = snapshot.Recent.FirstOrDefault(c => c.Number == ended.Number && c.Kind == AlertChangeKind.Raise);
        return new BriefingAlert(
            ended.Number,
            NoticeWording.RegionName(ended.Region, rules),
            GradeOf(Gravest(ended)),
            State(ended.Number),
            rule?.Name ?? ended.RuleId,
            ended.Evidence.Sentence,
            rule?.Basis.ToChinese() ?? "",
            raised is null ? "" : Day(rules.DayOf(raised.At)),
            "");
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

    private static Grade Gravest(AlertChange ended) => ended.From > ended.To ? ended.From : ended.To;

    private IEnumerable<AlertChange> Changes(AlertChangeKind kind) => changes.Where(c => !c.IsData && c.Kind == kind);

    private int Count(AdministrativeLevel level, AlertChangeKind kind) => Changes(kind).Count(c => LevelOf(c.Region) == level);

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
