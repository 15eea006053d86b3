namespace Monitor.Worker.Record;

/// <summary>How far the work of one period has come. What is done stays so; what failed is put back as due until it succeeds.</summary>
internal enum LedgerStatus
{
    Due,
    Running,
    Done,
}
