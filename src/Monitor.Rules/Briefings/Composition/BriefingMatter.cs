using System.Collections.Immutable;
using Monitor.Rules.Cases;
using Monitor.Rules.Evaluation;

namespace Monitor.Rules.Briefings.Composition;

/// <summary>All that a briefing is composed of, as it was known at the moment of one snapshot. The same matter gives every edition.</summary>
public sealed record BriefingMatter
{
    /// <summary>The rules that the snapshot was judged by.</summary>
    public required RuleSet Rules { get; init; }

    /// <summary>The snapshot.</summary>
    public required Snapshot Snapshot { get; init; }

    /// <summary>Its id.</summary>
    public required string SnapshotId { get; init; }

    /// <summary>编发单位.</summary>
    public required string Issuer { get; init; }

    /// <summary>What the profile wants.</summary>
    public BriefingPolicy Policy { get; init; } = BriefingPolicy.None;

    /// <summary>The snapshot of the issue before, of whatever scope; null for the first issue.</summary>
    public Snapshot? Previous { get; init; }

    /// <summary>Earlier snapshots that together with the last one reach back to the first day of the edition and of the stretch before it; none are needed for a weekly one.</summary>
    public ImmutableArray<Snapshot> Earlier { get; init; } = [];

    /// <summary>How the sources delivered.</summary>
    public ImmutableArray<SourceReporting> Reporting { get; init; } = [];

    /// <summary>What waits in quarantine.</summary>
    public ImmutableArray<QuarantineTally> Quarantine { get; init; } = [];

    /// <summary>What cases are judged by; null for a profile without a response plan.</summary>
    public CaseFrame? CaseFrame { get; init; }

    /// <summary>The cases as they stood at the snapshot: open ones, and those closed since the score began to count.</summary>
    public ImmutableArray<Case> Cases { get; init; } = [];
}
