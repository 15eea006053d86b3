using System.Collections.Immutable;

namespace Monitor.Worker.WebConsole;

/// <summary>Who is on duty now, a line a region with a roster, in Chinese.</summary>
internal delegate ImmutableArray<string> DutyReading();
