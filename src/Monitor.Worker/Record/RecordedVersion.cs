namespace Monitor.Worker.Record;

/// <summary>Names a recorded version of a report and the receipt it was answered with.</summary>
internal sealed record RecordedVersion(long Id, int Version, string? Receipt);
