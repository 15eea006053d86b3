using System.Globalization;
using Monitor.Rules.Evaluation;
using Monitor.Worker.Record;

namespace Monitor.Worker.TimeSeries;

/// <summary>Copies what is new, and once a day, at the time configured, reconciles. Without a configured server it does nothing.</summary>
internal sealed class SeriesCopySweep(MonitorRecord record, RuleSet rules, CopyParts? parts)
{
    /// <summary>The ledger's name of the daily reconciliation.</summary>
    public const string Job = "influx_reconcile";

    private static readonly TimeSpan Lease = TimeSpan.FromHours(6);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (parts is null)
        {
            return;
        }

        var copied = await parts.Copy.RunAsync(atOnce: false, cancellationToken);
        if (copied.All(stream => stream.Fault is null) && parts.Settings.ReconcileAt is { } at)
        {
            await ReconcileAsync(at, cancellationToken);
        }
    }

    private async Task ReconcileAsync(TimeOnly at, CancellationToken cancellationToken)
    {
        var now = record.Now();
        var day = rules.DayOf(now);
        var key = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (now < rules.StartOf(day) + at.ToTimeSpan()
            || await record.Ledger.FindAsync(Job, key, "", cancellationToken) is { } entry && (entry.Status == LedgerStatus.Done || now < entry.StartedAt + BetweenTries)
            || await record.Ledger.TryBeginAsync(Job, key, "", Lease, cancellationToken) is not { } attempt)
        {
            return;
        }

        try
        {
            var report = await parts!.Reconciliation.RunAsync(deletesExtra: false, AuditEntry.Machine, AuditEntry.Machine, cancellationToken);
            if (report.Fault is { } fault)
            {
                await record.Ledger.PutBackAsync(attempt, fault, cancellationToken);
                return;
            }

            await record.Ledger.FinishAsync(attempt, report.IsEqual ? "equal" : "differs", cancellationToken);
        }
        catch (Exception)
        {
            await record.Ledger.PutBackAsync(attempt, "interrupted", CancellationToken.None);
            throw;
        }
    }
}
