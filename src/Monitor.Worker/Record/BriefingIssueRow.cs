using Monitor.Rules.Briefings.Issues;

namespace Monitor.Worker.Record;

/// <summary>An issue of a briefing (期). Once archived it is never changed.</summary>
internal sealed record BriefingIssueRow
{
    /// <summary>Its number, such as <c>JB2026-0047</c>.</summary>
    public required string Number { get; init; }

    /// <summary>1, 2, 3 and so on with every change: two who act on the same version cannot both succeed.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The kind of edition: weekly, monthly or special.</summary>
    public required string Kind { get; init; }

    /// <summary>The region's code or the group's key.</summary>
    public required string Scope { get; init; }

    public required DateOnly FirstDay { get; init; }

    public required DateOnly LastDay { get; init; }

    /// <summary>Whether it leaves the house.</summary>
    public bool LeavesTheHouse { get; init; }

    public required string SnapshotId { get; init; }

    /// <summary>The version of the configuration that it is made by; once approved the one it was approved under.</summary>
    public required string ConfigVersion { get; init; }

    public IssueState State { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The id of a person, or <c>monitor</c>.</summary>
    public required string MadeBy { get; init; }

    /// <summary>By when it should be approved; null for one that nobody waits for.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When the reminder went out.</summary>
    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>When it went to its list as a draft.</summary>
    public DateTimeOffset? DraftSentAt { get; init; }

    public DateTimeOffset? ApprovedAt { get; init; }

    public string ApprovedBy { get; init; } = "";

    /// <summary>The hash of the Word file that was approved; only that is sent.</summary>
    public string ApprovedSha256 { get; init; } = "";

    public DateTimeOffset? SentAt { get; init; }

    public string SentBy { get; init; } = "";

    /// <summary>The number of the issue that it corrects; null for none.</summary>
    public string? Corrects { get; init; }

    /// <summary>Why it corrects it.</summary>
    public string Reason { get; init; } = "";
}
