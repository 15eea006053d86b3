namespace Monitor.Worker.WebConsole;

/// <summary>Reads the latest snapshot; null before the first evaluation.</summary>
internal delegate Task<CurrentSnapshot?> SnapshotReading(CancellationToken cancellationToken);
