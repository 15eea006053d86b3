namespace Monitor.Worker.Record;

/// <summary>One attempt at the work of a period. Only the latest attempt can finish it.</summary>
internal sealed record LedgerRun(string Job, string Period, string Partition, int Attempt);
