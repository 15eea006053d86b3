namespace Monitor.Worker.Record;

/// <summary>Whether the crash comes before or after the durable write.</summary>
internal enum CrashSide
{
    Before,
    After,
}
