using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Plans;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Cases;

/// <summary>事项: what officials see, verify and are told of one cause in one region. The fold of its events, and nothing else.</summary>
/// <remarks>Two tracks that never mix: <see cref="ComputedGrade"/> follows the alerts, which the evaluator alone moves; stage and official grade follow the acts of named people.</remarks>
[SuppressMessage("Naming", "CA1716", Justification = "The word officials and the glossary use; nobody calls this from Visual Basic.")]
public sealed record Case
{
    /// <summary>Its number, such as SX2026-0001; given in order, never used again.</summary>
    public required string Number { get; init; }

    /// <summary>The code of the region where it happens (事发地); never changes.</summary>
    public required string Region { get; init; }

    /// <summary>The code of the region that handles it (承办地区).</summary>
    public required string Owner { get; init; }

    /// <summary>The codes of the regions that see it (抄送), nearest first: those above owner and place, and the place where it is not the owner.</summary>
    public required ImmutableArray<string> CopiedTo { get; init; }

    /// <summary>The key of what it is about (事由).</summary>
    public required string Cause { get; init; }

    /// <summary>The plan it goes by, as it was when the case opened.</summary>
    public required CasePlan Plan { get; init; }

    /// <summary>How far people have brought it.</summary>
    public CaseStage Stage { get; init; }

    /// <summary>The alerts it lists, in the order they joined.</summary>
    public ImmutableArray<CaseAlert> Alerts { get; init; } = [];

    /// <summary>What was reported by word of mouth (接报); null where the machine opened it.</summary>
    public OpenCase? Call { get; init; }

    /// <summary>Who opened it; null for the machine.</summary>
    public Signature? OpenedBy { get; init; }

    /// <summary>When what it rests on became known (数据得知).</summary>
    public required DateTimeOffset DataKnownAt { get; init; }

    /// <summary>When it was opened (触发、立项).</summary>
    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>The grade it was estimated at when it was opened by hand or reopened; none where an alert opened it.</summary>
    public Grade Estimate { get; init; }

    /// <summary>The gravest <see cref="HandlingGrade"/> it ever had; the tasks of the plan go by it.</summary>
    public Grade Peak { get; init; } = Grade.Moderate;

    /// <summary>When it rose to <see cref="Peak"/>; null where it began with it. Clocks of the tasks that the graver grade adds do not start earlier.</summary>
    public DateTimeOffset? GradeRaisedAt { get; init; }

    /// <summary>When an alert rose, widened or came back after the last verification; null where nothing did. Lifting and closing wait until it is verified.</summary>
    public DateTimeOffset? NewEvidenceAt { get; init; }

    /// <summary>Who acknowledged it first; null before.</summary>
    public Signature? Acknowledged { get; init; }

    /// <summary>How far the escalation (逐级呼叫) has come; null where the plan calls nobody.</summary>
    public EscalationCourse? Escalation { get; init; }

    /// <summary>The calls by telephone that were tried, oldest first.</summary>
    public ImmutableArray<CallAttempt> CallAttempts { get; init; } = [];

    /// <summary>When it was last put under watch; null where it never was.</summary>
    public DateTimeOffset? WatchedAt { get; init; }

    /// <summary>When it was last confirmed; null where it never was.</summary>
    public DateTimeOffset? VerifiedAt { get; init; }

    /// <summary>When the public was last found to talk about it; null where it does not.</summary>
    public DateTimeOffset? PublicAttentionAt { get; init; }

    /// <summary>When it was first published; null before.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When it was last lifted; null before.</summary>
    public DateTimeOffset? LiftedAt { get; init; }

    /// <summary>The last verification; null before.</summary>
    public Verification? Verification { get; init; }

    /// <summary>The last consultation; null before.</summary>
    public Consultation? Consultation { get; init; }

    /// <summary>The last approval; null before.</summary>
    public Approval? Approval { get; init; }

    /// <summary>What was published, with every adjustment, oldest first.</summary>
    public ImmutableArray<Publication> Publications { get; init; } = [];

    /// <summary>发布级别: the grade in force as published; none before publication and after lifting.</summary>
    public Grade OfficialGrade { get; init; }

    /// <summary>A lowering that waits for a second person; null for none.</summary>
    public PendingConfirmation? PendingConfirmation { get; init; }

    /// <summary>An offer to another region that waits for its answer; null for none.</summary>
    public PendingHandover? PendingHandover { get; init; }

    /// <summary>The tasks, in the order they began.</summary>
    public ImmutableArray<CaseTask> Tasks { get; init; } = [];

    /// <summary>The measures taken, oldest first.</summary>
    public ImmutableArray<MeasureTaken> Measures { get; init; } = [];

    /// <summary>Money pledged and given back, oldest first.</summary>
    public ImmutableArray<FundPledge> Pledges { get; init; } = [];

    /// <summary>The counts by day, oldest day first, one a day.</summary>
    public ImmutableArray<PeopleCounts> Counts { get; init; } = [];

    /// <summary>The last statement; null before.</summary>
    public Statement? Statement { get; init; }

    /// <summary>The notes, oldest first.</summary>
    public ImmutableArray<CaseNote> Notes { get; init; } = [];

    /// <summary>The social credit codes of the enterprises behind it, in order of their characters.</summary>
    public ImmutableArray<string> Enterprises { get; init; } = [];

    /// <summary>The other cases of an event across regions, in the order they were found.</summary>
    public ImmutableArray<string> Related { get; init; } = [];

    /// <summary>The case that this one continues; null for none.</summary>
    public string? Predecessor { get; init; }

    /// <summary>The case that a person reopened this one as; null for none.</summary>
    public string? Successor { get; init; }

    /// <summary>How it was closed; null before.</summary>
    public Closing? Closing { get; init; }

    /// <summary>How many events it has.</summary>
    public required int Version { get; init; }

    /// <summary>The moment of its last event.</summary>
    public required DateTimeOffset LastAt { get; init; }

    /// <summary>系统研判: the highest grade of its open alerts.</summary>
    [JsonIgnore]
    public Grade ComputedGrade => Alerts.Where(a => a.IsOpen).Select(a => a.Grade).DefaultIfEmpty(Grade.None).Max();

    /// <summary>The gravest of what is computed, estimated and published, at least the lowest grade: what lifting or dismissing puts at stake.</summary>
    [JsonIgnore]
    public Grade HandlingGrade => new[] { ComputedGrade, Estimate, OfficialGrade, Grade.Moderate }.Max();

    /// <summary>Who acknowledged it and still answers for it; null before, after the acknowledgement has lapsed, and after the grade has risen.</summary>
    [JsonIgnore]
    public Signature? Answering => Escalation is null ? Acknowledged : Escalation.Acknowledged;

    /// <summary>Whether people are called for it, now or later, until somebody answers.</summary>
    [JsonIgnore]
    public bool IsCalledFor => IsOpen && Escalation is { Stopped: null } && Plan.Escalation is { } policy && !policy.StepsAt(Peak).IsEmpty;

    /// <summary>Whether it is open.</summary>
    [JsonIgnore]
    public bool IsOpen => Stage != CaseStage.Closed;

    /// <summary>核实结论; null before.</summary>
    [JsonIgnore]
    public CaseVerdict? Verdict => Verification?.Act.Verdict;

    /// <summary>The alert as it is published now; null before publication.</summary>
    [JsonIgnore]
    public Publication? Publication => Publications.IsEmpty ? null : Publications[^1];

    /// <summary>The counts of the last day; null where there are none.</summary>
    [JsonIgnore]
    public PeopleCounts? LastCounts => Counts.IsEmpty ? null : Counts[^1];

    /// <summary>Yuan pledged from the reserve fund and not given back.</summary>
    [JsonIgnore]
    public decimal Pledged => Pledges.Sum(p => p.Amount);

    /// <summary>A task by its key in the case; null for none.</summary>
    public CaseTask? TaskOf(string id) => Tasks.FirstOrDefault(t => t.Id == id);

    /// <summary>An alert by its number; null for none.</summary>
    public CaseAlert? AlertOf(string number) => Alerts.FirstOrDefault(a => a.Number == number);

    /// <summary>When a clock began; null where it has not.</summary>
    public DateTimeOffset? StartOf(ClockStart start) => start switch
    {
        ClockStart.DataKnown => DataKnownAt,
        ClockStart.Raised => RaisedAt,
        ClockStart.UnderWatch => WatchedAt,
        ClockStart.Verified => VerifiedAt,
        ClockStart.PublicAttention => PublicAttentionAt,
        ClockStart.Published => PublishedAt,
        ClockStart.Lifted => LiftedAt,
        _ => throw new ArgumentOutOfRangeException(nameof(start), start, "There is no such clock."),
    };
}
