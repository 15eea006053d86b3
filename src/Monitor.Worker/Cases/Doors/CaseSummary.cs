using System.ComponentModel;
using Monitor.Rules.Cases;
using Monitor.Rules.Grading;

namespace Monitor.Worker.Cases.Doors;

/// <summary>A case as a list shows it.</summary>
internal sealed record CaseSummary
{
    [Description("The case's number, such as SX2026-0001.")]
    public required string Number { get; init; }

    [Description("How many events the case has; the ETag, and what If-Match compares.")]
    public required int Version { get; init; }

    [Description("The code of the region where it happens.")]
    public required string Region { get; init; }

    [Description("That region's full name.")]
    public required string RegionName { get; init; }

    [Description("The code of the region that handles it.")]
    public required string Owner { get; init; }

    [Description("That region's full name.")]
    public required string OwnerName { get; init; }

    [Description("The key of what it is about.")]
    public required string Cause { get; init; }

    [Description("What it is about, in Chinese.")]
    public required string CauseName { get; init; }

    [Description("How far people have brought it.")]
    public required CaseStage Stage { get; init; }

    [Description("The stage in Chinese.")]
    public required string StageName { get; init; }

    [Description("The grade as computed (系统研判).")]
    public required Grade ComputedGrade { get; init; }

    [Description("The grade in force as published (发布级别).")]
    public required Grade OfficialGrade { get; init; }

    [Description("The grade it was estimated at when it was opened by hand or reopened (初步判断).")]
    public required Grade Estimate { get; init; }

    [Description("When it was opened.")]
    public required DateTimeOffset RaisedAt { get; init; }

    [Description("When it was closed; absent while it is open.")]
    public DateTimeOffset? ClosedAt { get; init; }

    [Description("When the next of its tasks is due; absent where no clock runs.")]
    public DateTimeOffset? NextDueAt { get; init; }

    [Description("How many of its open tasks are overdue.")]
    public required int OverdueTasks { get; init; }

    [Description("Whether somebody has acknowledged it; absent for a closed case.")]
    public bool? IsAcknowledged { get; init; }

    [Description("What waits for an answer: 待复核 or 待接受移交; absent for nothing.")]
    public string? WaitsFor { get; init; }
}
