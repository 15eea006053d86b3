namespace Monitor.Worker.Record;

/// <summary>The rows of a file: those read, and what became of them.</summary>
internal readonly record struct ImportCounts(long Rows, long Taken, long Filtered, long Quarantined);
