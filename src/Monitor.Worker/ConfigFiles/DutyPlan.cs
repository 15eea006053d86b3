using System.Collections.Immutable;
using Monitor.Rules.Duty;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles;

/// <summary>The roster of a profile, and how it is watched.</summary>
/// <param name="Roster">Who is on duty when.</param>
/// <param name="CheckAhead">How far ahead gaps are looked for every day.</param>
/// <param name="RemindAfter">How long a hand-over may wait for its confirmation before it is reminded of.</param>
internal sealed record DutyPlan(Roster Roster, TimeSpan CheckAhead, TimeSpan RemindAfter)
{
    /// <summary>Where the roster of each region is written.</summary>
    public ImmutableSortedDictionary<string, ConfigPlace> Places { get; init; } = ImmutableSortedDictionary<string, ConfigPlace>.Empty;

    /// <summary>A mistake in the roster of a region, at its place.</summary>
    public ConfigError ErrorAt(string region, string message)
    {
        var place = Places[region];
        return new ConfigError(place.File, place.Line, place.Column, place.Key, message);
    }
}
