using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Alerts;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Briefings;

/// <summary>Composes the weekly briefing from one snapshot. The same snapshot gives the same words.</summary>
public static class BriefingComposer
{
    /// <summary>What the briefing of a week says.</summary>
    /// <param name="rules">The rules that the snapshot was judged by.</param>
    /// <param name="snapshot">The snapshot, taken after the end of the week.</param>
    /// <param name="snapshotId">Its id.</param>
    /// <param name="week">The ISO week.</param>
    /// <exception cref="ArgumentException">The period is no ISO week, or the snapshot was taken before it began.</exception>
    public static WeeklyBriefing Compose(RuleSet rules, Snapshot snapshot, string snapshotId, Period week)
    {
        if (week.Kind != PeriodKind.Week || rules.DayOf(snapshot.KnownAt) < week.Start)
        {
            throw new ArgumentException($"{week} is no week that the snapshot of {snapshot.KnownAt:O} can speak of.", nameof(week));
        }

        var alerts = new AlertSection(rules, snapshot, week);
        var reports = ReportSection.Compose(rules, snapshot, week);
        var start = week.Start.ToDateTime(TimeOnly.MinValue);
        return new WeeklyBriefing
        {
            Region = rules.Regions.Root.Name,
            Year = ISOWeek.GetYear(start),
            Week = ISOWeek.GetWeekOfYear(start),
            Period = week,
            Moment = StandingSentence.MomentOf(rules, snapshot),
            SnapshotId = snapshotId,
            RuleVersion = snapshot.RuleVersion,
            Conclusions = [StandingSentence.Write(rules, snapshot), Changes(alerts), Reported(reports), Delivered(rules, snapshot)],
            Grades = alerts.Grades,
            Levels = alerts.Levels(),
            Alerts = alerts.Groups(),
            Anomalies = AnomalySection.Compose(rules, snapshot),
            Reports = reports,
            Judgement = JudgementSection.Compose(rules, snapshot, week.Start),
            Survey = SurveySection.Compose(rules, snapshot),
            Indicators = FigureSection.Compose(rules, snapshot),
            Deliveries = [.. snapshot.Completeness.Select(c => Delivery(rules, c))],
            Frozen = alerts.Frozen(),
            DataAlerts = alerts.DataAlerts(),
            Notes = Notes(rules, snapshot, snapshotId),
        };
    }

    private static string Changes(AlertSection alerts)
    {
        var counts = new (string Word, int Count)[]
        {
            ("新发", alerts.Count(AlertChangeKind.Raise)),
            ("升级", alerts.Count(AlertChangeKind.Upgrade)),
            ("降级", alerts.Count(AlertChangeKind.Lower)),
            ("建议降级", alerts.Count(AlertChangeKind.ProposeLowering)),
            ("平息", alerts.Count(AlertChangeKind.Quiet)),
        };
        return counts.All(c => c.Count == 0)
            ? "本周没有预警新发、升级、降级或平息。"
            : $"本周预警{string.Join("、", counts.Where(c => c.Count > 0).Select(c => $"{c.Word}{c.Count}起"))}。";
    }

    private static string Reported(BriefingReports reports) => reports.Count == 0
        ? "本周没有收到企业裁减人员报告。"
        : $"本周收到企业裁减人员报告{reports.Count}份，涉及{reports.People}人{(reports.WithoutPeople > 0 ? $"（另有{reports.WithoutPeople}份未报人数）" : "")}；其中{reports.Upcoming.Length}份将在30日内实施。";

    private static string Delivered(RuleSet rules, Snapshot snapshot)
    {
        if (snapshot.Completeness.IsEmpty)
        {
            return "数据报送：没有应报的指标数据。";
        }

        var incomplete = snapshot.Completeness.Where(c => !c.Missing.IsEmpty).GroupBy(c => (c.Expected, c.Received)).Select(alike =>
        {
            var names = alike.Select(c => rules.Indicators[c.Indicator].Name).ToArray();
            return $"{string.Join("、", names)}{(names.Length > 1 ? "各" : "")}应报{alike.Key.Expected}个地区，实报{alike.Key.Received}个";
        });
        return string.Join("；", incomplete) is { Length: > 0 } text ? $"数据报送：{text}。未报不等于平稳。" : "数据报送：各项指标应报尽报。";
    }

    private static BriefingDelivery Delivery(RuleSet rules, Completeness completeness)
    {
        var indicator = rules.Indicators[completeness.Indicator];
        return new BriefingDelivery(
            indicator.Name,
            Period.Parse(indicator.Period, completeness.Period).ToChinese(),
            completeness.Expected,
            completeness.Received,
            completeness.Expected == 0 ? FigureComparison.Nothing : OfficialNumber.Percent(completeness.Received / (decimal)completeness.Expected),
            completeness.Received == 0 && completeness.Expected > 1 ? $"全部{completeness.Expected}个地区" : RegionNames.ByCity(completeness.Missing, rules));
    }

    private static ImmutableArray<string> Notes(RuleSet rules, Snapshot snapshot, string snapshotId) =>
    [
        $"本报全部数字取自同一快照{snapshotId}（{StandingSentence.MomentOf(rules, snapshot)}），规则版本{snapshot.RuleVersion}；快照之后收到的数据计入下期。",
        "预警级别为系统研判结果，供会商参考；发布、调整和解除须按程序审批。依据栏注明“示例，待确认”的规则，其数值尚未经业务部门确认。",
        "较上期指与前一统计期比较；较上年同期指与上年同一统计期比较，周数据在春节前后按农历对齐。覆盖率指下级地区数据的到位程度，按上期数值加权。",
        "应报未报的地区按缺报处理，不以零计；缺报期间相关预警的级别冻结，不升不降。",
    ];
}
