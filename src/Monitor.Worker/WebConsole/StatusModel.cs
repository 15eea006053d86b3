using System.Collections.Immutable;
using Monitor.Rules.Briefings;
using Monitor.Worker.Cases;
using Monitor.Worker.Cases.Calling;
using Monitor.Worker.DataQuality;
using Monitor.Worker.Notifications;

namespace Monitor.Worker.WebConsole;

/// <summary>What the template of the status page can say.</summary>
internal sealed record StatusModel
{
    public required ServiceLabel Service { get; init; }

    /// <summary>What must be known before anything else: channels without a server, messages given up, late evaluations.</summary>
    public required ImmutableArray<string> Warnings { get; init; }

    /// <summary>False before the first evaluation; then there is nothing but warnings.</summary>
    public required bool HasSnapshot { get; init; }

    /// <summary>总体判断.</summary>
    public string Standing { get; init; } = "";

    /// <summary>研判时刻.</summary>
    public string Moment { get; init; } = "";

    public string SnapshotId { get; init; } = "";

    public string RuleVersion { get; init; } = "";

    public ImmutableArray<GradeColour> Colours { get; init; } = [];

    /// <summary>The names of the grades for the key to the colours, the gravest first.</summary>
    public ImmutableArray<StatusGrade> Key { get; init; } = [];

    /// <summary>The province first, then the cities.</summary>
    public ImmutableArray<StatusCity> Cities { get; init; } = [];

    /// <summary>Open alerts by level.</summary>
    public ImmutableArray<BriefingAlertGroup> Alerts { get; init; } = [];

    /// <summary>裁员报告研判, of the reports of the last two weeks.</summary>
    public BriefingJudgement Judgement { get; init; } = new(IsShown: false, "", [], 0);

    /// <summary>失业动态监测.</summary>
    public BriefingSurvey Survey { get; init; } = BriefingSurvey.None;

    public ImmutableArray<BriefingAlert> DataAlerts { get; init; } = [];

    /// <summary>同一批人 seen at several stages.</summary>
    public ImmutableArray<StatusCohort> Cohorts { get; init; } = [];

    /// <summary>到报率, a line a county and kind of period.</summary>
    public ImmutableArray<StatusReporters> Reporters { get; init; } = [];

    /// <summary>How the data of each source came in.</summary>
    public QualitySection Quality { get; init; } = QualitySection.None;

    /// <summary>停报台账: a sentence an excuse.</summary>
    public ImmutableArray<string> Excused { get; init; } = [];

    public ImmutableArray<BriefingDelivery> Deliveries { get; init; } = [];

    /// <summary>A sentence a headline indicator.</summary>
    public ImmutableArray<StatusFigure> Figures { get; init; } = [];

    /// <summary>Whether the profile has cases at all.</summary>
    public bool HasCases { get; init; }

    /// <summary>The open cases, the gravest first.</summary>
    public ImmutableArray<CaseOverviewRow> Cases { get; init; } = [];

    /// <summary>Whom the duty room is to call, because nobody has acknowledged.</summary>
    public ImmutableArray<CallEntry> Calls { get; init; } = [];

    /// <summary>How the copy to the time series server stands; empty where none is configured.</summary>
    public string SeriesCopy { get; init; } = "";

    /// <summary>Who is on duty now, a line a region; empty without a roster.</summary>
    public ImmutableArray<string> Duty { get; init; } = [];

    /// <summary>The file names of the latest briefings.</summary>
    public required ImmutableArray<string> Briefings { get; init; }
}
