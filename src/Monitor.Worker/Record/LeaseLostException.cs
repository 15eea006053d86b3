namespace Monitor.Worker.Record;

/// <summary>The work was begun again by another run after the lease had run out; what this run would have written is rolled back.</summary>
internal sealed class LeaseLostException(LedgerRun run)
    : Exception($"Attempt {run.Attempt} at {run.Job} {run.Period} {run.Partition} no longer holds its lease.");
