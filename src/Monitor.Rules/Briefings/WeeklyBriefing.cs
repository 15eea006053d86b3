using System.Collections.Immutable;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Briefings;

/// <summary>周报: what a week's briefing says, in finished words; how it looks is another's business.</summary>
public sealed record WeeklyBriefing
{
    /// <summary>The region it speaks of, such as 山东省.</summary>
    public required string Region { get; init; }

    /// <summary>The ISO year of the issue.</summary>
    public required int Year { get; init; }

    /// <summary>The ISO week of the issue, from 1 to 53.</summary>
    public required int Week { get; init; }

    /// <summary>The week.</summary>
    public required Period Period { get; init; }

    /// <summary>The week in words.</summary>
    public string PeriodName => Period.ToChinese();

    /// <summary>The moment of the snapshot in local time, such as 2026年11月23日8时00分.</summary>
    public required string Moment { get; init; }

    /// <summary>The snapshot that every figure comes from.</summary>
    public required string SnapshotId { get; init; }

    /// <summary>The version of the configuration.</summary>
    public required string RuleVersion { get; init; }

    /// <summary>结论: the sentences that come first.</summary>
    public required ImmutableArray<string> Conclusions { get; init; }

    /// <summary>The grades of the scheme, the gravest first, as the columns of <see cref="Levels"/>.</summary>
    public required ImmutableArray<BriefingGrade> Grades { get; init; }

    /// <summary>A line a level: how many alerts stand and what happened.</summary>
    public required ImmutableArray<BriefingLevel> Levels { get; init; }

    /// <summary>The alerts that are open or changed in the week, by level; levels without any are left out. Data alerts are not among them.</summary>
    public required ImmutableArray<BriefingAlertGroup> Alerts { get; init; }

    /// <summary>误报预算, a line an anomaly rule.</summary>
    public required ImmutableArray<BriefingAnomaly> Anomalies { get; init; }

    /// <summary>企业报告 of the week.</summary>
    public required BriefingReports Reports { get; init; }

    /// <summary>裁员报告研判, of the reports that became known in the week.</summary>
    public required BriefingJudgement Judgement { get; init; }

    /// <summary>主要指标, a table an indicator.</summary>
    public required ImmutableArray<BriefingIndicator> Indicators { get; init; }

    /// <summary>失业动态监测.</summary>
    public BriefingSurvey Survey { get; init; } = BriefingSurvey.None;

    /// <summary>报送情况, a line an indicator that sources deliver.</summary>
    public required ImmutableArray<BriefingDelivery> Deliveries { get; init; }

    /// <summary>The alerts whose grade stands still because their input is overdue.</summary>
    public required ImmutableArray<BriefingAlert> Frozen { get; init; }

    /// <summary>The open data alerts.</summary>
    public required ImmutableArray<BriefingAlert> DataAlerts { get; init; }

    /// <summary>说明: on method.</summary>
    public required ImmutableArray<string> Notes { get; init; }
}
