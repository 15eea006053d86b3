using System.Collections.Immutable;
using Monitor.Worker.Record;

namespace Monitor.Worker.WebConsole;

/// <summary>Reads what lies in the inbox and cannot be taken in.</summary>
internal delegate Task<ImmutableArray<UnreadFile>> UnreadReading(CancellationToken cancellationToken);
