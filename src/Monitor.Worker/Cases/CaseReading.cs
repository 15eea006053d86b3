using System.Collections.Immutable;

namespace Monitor.Worker.Cases;

/// <summary>Reads the open cases; null where the profile has no response plan.</summary>
internal delegate ImmutableArray<CaseOverviewRow>? CaseReading();
