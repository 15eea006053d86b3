using System.Collections.Immutable;
using Monitor.Rules.Cases;
using Monitor.Worker.Operations;
using Monitor.Worker.Record;

namespace Monitor.Worker.Cases;

/// <summary>Moves the clocks of cases: warns before a limit, escalates what is overdue, lets proposals lapse, and tells those concerned, all in one transaction; where that fails, each case in its own.</summary>
internal sealed partial class CaseSweep(MonitorRecord record, CaseStore store, CaseFrame frame, CaseMessages messages, TimeProvider clock, ILogger<CaseSweep> logger)
{
    /// <summary>Does what the clocks ask for by now.</summary>
    /// <returns>How many events that made.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (await record.Cases.DueAsync(clock.GetUtcNow(), cancellationToken) is not { Count: > 0 } due)
        {
            return 0;
        }

        try
        {
            return await TickAsync(due, cancellationToken);
        }
        catch (Exception fault) when (due.Count > 1 && (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested))
        {
            LogApart(fault, due.Count); // one case that cannot be moved must not stop the clocks of all others
            return await OneByOne.RunAsync(due, (number, token) => TickAsync([number], token), cancellationToken);
        }
    }

    private async Task<int> TickAsync(IReadOnlyList<string> due, CancellationToken cancellationToken)
    {
        var events = await record.WriteAsync(transaction => Tick(transaction, due), cancellationToken);
        LogTicked(due.Count, events);
        return events;
    }

    private int Tick(RecordTransaction transaction, IReadOnlyList<string> due)
    {
        var before = store.Read(transaction);
        var ticked = due.Select(before.Find).OfType<Case>().SelectMany(one => CaseDesk.Tick(one, transaction.Now, frame));
        var events = ticked.ToImmutableArray();
        CaseStore.Append(transaction, before, events);
        foreach (var message in messages.Compose(transaction, before, events))
        {
            transaction.AddMessage(message);
        }

        return events.Length;
    }

    [LoggerMessage(6003, LogLevel.Information, "The clocks of {Cases} cases made {Events} events")]
    private partial void LogTicked(int cases, int events);

    [LoggerMessage(6004, LogLevel.Warning, "The clocks of {Cases} cases cannot be moved together and are moved one by one")]
    private partial void LogApart(Exception fault, int cases);
}
