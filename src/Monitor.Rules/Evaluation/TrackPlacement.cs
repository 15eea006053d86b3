using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Evaluation;

/// <summary>Puts the tracks of a state, kept by the codes of their regions, into the tree in force: the tree may have changed since.</summary>
/// <remarks>
/// The track of a region that was renamed or merged goes on in its successor. Where that has a track of its own, the one with an open alert goes on;
/// of two open alerts of the same rule the successor's does. What finds no place is handed over as departed, so that it ends with a change that says why.
/// </remarks>
public sealed class TrackPlacement
{
    private readonly RegionTree regions;
    private readonly List<Alert> departed = [];

    /// <param name="regions">The tree in force.</param>
    public TrackPlacement(RegionTree regions) => this.regions = regions;

    /// <summary>The open alerts that found no place, in the order of rules and codes.</summary>
    public ImmutableArray<Alert> Departed => [.. departed];

    /// <summary>The tracks of one rule, one place per region of the tree.</summary>
    /// <param name="byCode">The tracks by the codes that their regions had.</param>
    public ImmutableArray<RegionTrack?> Place(ImmutableSortedDictionary<string, RegionTrack> byCode)
    {
        var placed = new RegionTrack?[regions.Regions.Length];
        foreach (var (code, track) in byCode)
        {
            if (regions.Find(code) is { } region)
            {
                placed[region.Index] = track;
            }
        }

        foreach (var (code, track) in byCode.Where(pair => regions.Find(pair.Key) is null))
        {
            GoOn(placed, regions.SuccessorOf(code), track);
        }

        return ImmutableArray.Create(placed);
    }

    private void GoOn(RegionTrack?[] placed, Region? successor, RegionTrack track)
    {
        var taken = successor is null ? null : placed[successor.Index];
        if (successor is not null && (taken is null || (taken.Open is null && track.Open is not null)))
        {
            placed[successor.Index] = track with { Open = track.Open is { } open ? open with { Region = successor.Code } : null };
        }
        else if (track.Open is { } left)
        {
            departed.Add(left);
        }
    }
}
