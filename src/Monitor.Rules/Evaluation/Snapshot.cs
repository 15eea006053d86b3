using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Detection;
using Monitor.Rules.Layoffs;
using Monitor.Rules.MonthlyReturns;

namespace Monitor.Rules.Evaluation;

/// <summary>快照: what one evaluation saw and decided, frozen. Every page, message and briefing renders from one snapshot, so that no two of them show different numbers.</summary>
public sealed record Snapshot
{
    /// <summary>The version of the configuration it was judged by.</summary>
    public required string RuleVersion { get; init; }

    /// <summary>The moment of the evaluation.</summary>
    public required DateTimeOffset KnownAt { get; init; }

    /// <summary>Every graded region in tree order.</summary>
    public required ImmutableArray<RegionStatus> Regions { get; init; }

    /// <summary>The open alerts, by rule and region.</summary>
    public required ImmutableArray<Alert> Open { get; init; }

    /// <summary>The changes of the last <see cref="EvaluationState.RecentDays"/> days, oldest first.</summary>
    public required ImmutableArray<AlertChange> Recent { get; init; }

    /// <summary>The headline indicators of the first two levels and of context places, by indicator and region.</summary>
    public required ImmutableArray<HeadlineFigure> Headlines { get; init; }

    /// <summary>How far the indicators that sources deliver have come in.</summary>
    public required ImmutableArray<Completeness> Completeness { get; init; }

    /// <summary>What the anomaly rules spent of their budgets of false alarms in their last period, in the order of the configuration.</summary>
    public ImmutableArray<AnomalySpending> Anomalies { get; init; } = [];

    /// <summary>The enterprise reports in force that first became known in the last three weeks, in order of their becoming known; what two sources told of stands here once.</summary>
    public required ImmutableArray<ReportedLayoff> Reports { get; init; }

    /// <summary>The enterprise reports in force of reductions that begin today or within the next thirty days, in order of that day; what two sources told of stands here once.</summary>
    public ImmutableArray<ReportedLayoff> Upcoming { get; init; } = [];

    /// <summary>逐段对照: the people of enterprises seen at several stages (报告、停保、申领), never added up.</summary>
    public ImmutableArray<SeenCohort> Cohorts { get; init; } = [];

    /// <summary>到报率: how many of the counties' reporters reported for their last due period.</summary>
    public ImmutableArray<ReporterCompleteness> Reporters { get; init; } = [];

    /// <summary>裁员报告研判: what the reports in force mean in law. It raises no grade by itself.</summary>
    public ImmutableArray<LayoffFinding> Findings { get; init; } = [];

    /// <summary>停报台账: who is excused from reporting on the day or later, by number; null for nobody.</summary>
    public ImmutableArray<ExcusedReporting>? Excused { get; init; }

    /// <summary>失业动态监测 of the last month returned: the province and its cities, as far as it may be shown; null without returns.</summary>
    public PublishedPanel? Survey { get; init; }
}
