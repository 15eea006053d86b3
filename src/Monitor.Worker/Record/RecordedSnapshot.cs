namespace Monitor.Worker.Record;

/// <summary>A snapshot in the order of recording.</summary>
/// <param name="Seq">Rises with the order of recording.</param>
/// <param name="Moment">The moment evaluated.</param>
/// <param name="Revision">How many snapshots of the same moment were recorded before it.</param>
/// <param name="Body">The snapshot, as UTF-8 JSON.</param>
internal sealed record RecordedSnapshot(long Seq, DateTimeOffset Moment, int Revision, ReadOnlyMemory<byte> Body);
