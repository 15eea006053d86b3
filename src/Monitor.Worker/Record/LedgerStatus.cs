namespace Monitor.Worker.Record;

/// <summary>How far the work of one period has come. The last three are final: once there, it never changes.</summary>
internal enum LedgerStatus
{
    Due,
    Running,
    Done,
    Failed,
    Skipped,
}
