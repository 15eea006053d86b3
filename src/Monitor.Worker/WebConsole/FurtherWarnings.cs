using System.Collections.Immutable;

namespace Monitor.Worker.WebConsole;

/// <summary>What else must be known on the status page before anything else, in Chinese.</summary>
internal delegate ImmutableArray<string> FurtherWarnings();
