using System.Collections.Immutable;

namespace Monitor.Worker.WebConsole;

/// <summary>A city (or the province) with the counties below it.</summary>
/// <param name="Region">The city's own grade.</param>
/// <param name="Below">How many of the regions below it are graded, in words: its own calm is not theirs.</param>
/// <param name="Counties">The counties; empty for the province.</param>
internal sealed record StatusCity(StatusRegion Region, string Below, ImmutableArray<StatusRegion> Counties);
