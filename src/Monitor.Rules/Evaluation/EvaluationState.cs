using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Grading;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Evaluation;

/// <summary>What an evaluation leaves to the next: open and pending alerts with their counts. Kept with the snapshot, so that a restart is exact.</summary>
public sealed record EvaluationState
{
    /// <summary>The state before anything was evaluated.</summary>
    public static EvaluationState Empty { get; } = new();

    /// <summary>The moment of the evaluation; the least value before the first.</summary>
    public DateTimeOffset KnownAt { get; init; } = DateTimeOffset.MinValue;

    /// <summary>The moment of the first evaluation; null before it. What was known before is history, and a report out of it that is long past raises nothing.</summary>
    public DateTimeOffset? Began { get; init; }

    /// <summary>The tracks by rule id; each array has one place per region of the tree.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<RegionTrack?>> Tracks { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<RegionTrack?>>(StringComparer.Ordinal);

    /// <summary>The open alerts of regions that have left the tree without a place to go on in (<see cref="TrackPlacement"/>); the next evaluation ends them. Never stored.</summary>
    public ImmutableArray<Alert> Departed { get; init; } = [];

    /// <summary>The last number given, by prefix and year.</summary>
    public ImmutableSortedDictionary<string, int> Numbers { get; init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>The changes of the last <see cref="RecentDays"/> days, oldest first.</summary>
    public ImmutableArray<AlertChange> Recent { get; init; } = [];

    /// <summary>How many days of changes the state keeps for pages and briefings.</summary>
    public const int RecentDays = 35;

    /// <summary>The open alerts, by rule id and region index.</summary>
    public IEnumerable<Alert> OpenAlerts() => Tracks.SelectMany(rule => rule.Value).Where(track => track?.Open is not null).Select(track => track!.Open!);

    /// <summary>系统研判: the computed grade of a region, the highest of its open alerts; data alerts do not count.</summary>
    public Grade GradeOf(Region region) => Tracks.Values
        .Select(tracks => tracks[region.Index]?.Open)
        .Where(alert => alert is { IsData: false })
        .Select(alert => alert!.Grade)
        .DefaultIfEmpty(Grade.None)
        .Max();
}
