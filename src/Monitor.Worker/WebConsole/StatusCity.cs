using System.Collections.Immutable;

namespace Monitor.Worker.WebConsole;

/// <summary>A city (or the province) with the counties below it.</summary>
internal sealed record StatusCity(StatusRegion Region, ImmutableArray<StatusRegion> Counties);
