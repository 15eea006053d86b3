using System.Collections.Immutable;
using Monitor.Worker.Notifications;

namespace Monitor.Worker.Cases;

/// <summary>One notice as a mail tells it.</summary>
internal sealed record CaseMailItem
{
    /// <summary>逾期, 待复核 and so on.</summary>
    public required string Event { get; init; }

    /// <summary>Region, cause and what, in one line.</summary>
    public required string Headline { get; init; }

    /// <summary>SX2026-0001.</summary>
    public required string Number { get; init; }

    /// <summary>事由.</summary>
    public required string Cause { get; init; }

    /// <summary>承办地区.</summary>
    public required string Owner { get; init; }

    /// <summary>阶段.</summary>
    public required string Stage { get; init; }

    /// <summary>The gravest of what was computed, reported and published.</summary>
    public required GradeBadge Grade { get; init; }

    /// <summary>级别: the grade it is handled at and where that comes from, then those computed and published.</summary>
    public required string Level { get; init; }

    /// <summary>原因: what was reported, what the alerts say, what was counted; empty where the sentence says it, or nobody needs it.</summary>
    public required ImmutableArray<string> Reasons { get; init; }

    /// <summary>系统研判.</summary>
    public required string Computed { get; init; }

    /// <summary>发布级别.</summary>
    public required string Official { get; init; }

    public required string Sentence { get; init; }

    /// <summary>下一步.</summary>
    public required string NextStep { get; init; }

    /// <summary>Where the recipient may acknowledge; empty for nowhere.</summary>
    public string Link { get; init; } = "";

    public bool HasLink => Link.Length > 0;

    /// <summary>Open tasks with their limits, the most urgent first.</summary>
    public required ImmutableArray<string> Limits { get; init; }
}
