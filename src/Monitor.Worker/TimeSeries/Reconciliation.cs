using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Monitor.Worker.Record;

namespace Monitor.Worker.TimeSeries;

/// <summary>核对: compares counts and sums of every series, looks into those that differ point by point, and writes again what the server lacks or has otherwise.</summary>
/// <remarks>What the server has and the record has not is told, and deleted only where somebody asks for it: another service may write there.</remarks>
internal sealed partial class Reconciliation(MonitorRecord record, CopyStreams streams, SeriesCopy copy, InfluxQuery query, CopyPace pace, ILogger<Reconciliation> logger)
{
    /// <summary>Where the last report is kept.</summary>
    public const string ReportKey = "influx.reconciliation";

    /// <summary>Copies what is still to be copied, then compares and repairs.</summary>
    /// <param name="deletesExtra">Whether points that the record does not have are deleted.</param>
    /// <param name="actor">Who asked for it.</param>
    /// <param name="origin">From where.</param>
    /// <param name="cancellationToken">Stops it; what was repaired stays.</param>
    public async Task<ReconciliationReport> RunAsync(bool deletesExtra, string actor, string origin, CancellationToken cancellationToken)
    {
        var report = new ReconciliationReport { At = record.Now(), Target = copy.Target };
        try
        {
            report = await CompareAsync(report, deletesExtra, cancellationToken);
        }
        catch (InfluxFaultException fault)
        {
            report = report with { Fault = fault.Message };
        }

        await KeepAsync(report, actor, origin, cancellationToken);
        LogReconciled(report.Target, report.Differing, report.Streams.Sum(stream => stream.Repaired), report.Streams.Sum(stream => stream.Remaining), report.Fault ?? "");
        return report;
    }

    /// <summary>The last report; null before the first.</summary>
    public static async Task<ReconciliationReport?> LastAsync(MonitorRecord record, CancellationToken cancellationToken) =>
        await record.MetaAsync(ReportKey, cancellationToken) is { } json ? JsonSerializer.Deserialize<ReconciliationReport>(json) : null;

    private async Task<ReconciliationReport> CompareAsync(ReconciliationReport report, bool deletesExtra, CancellationToken cancellationToken)
    {
        var copied = await copy.RunAsync(atOnce: true, cancellationToken);
        if ((copied.FirstOrDefault(stream => stream.Fault is not null)?.Fault ?? (await copy.RetryRefusedAsync(cancellationToken)).Fault) is { } fault)
        {
            throw new InfluxFaultException(fault);
        }

        var mode = await streams.ModeAsync(cancellationToken);
        foreach (var stream in await streams.OpenAsync(cancellationToken))
        {
            using (stream)
            {
                var position = (await record.Copies.CursorAsync(copy.Target, stream.Name, cancellationToken))?.Position ?? 0;
                var repair = new StreamRepair(stream, new StreamTotals(stream, query, mode), query, copy, pace.Batch, deletesExtra);
                var (found, differences) = await repair.RunAsync(position, cancellationToken);
                report = report with { Streams = report.Streams.Add(found), Differences = [.. report.Differences.Concat(differences).Take(ReconciliationReport.MostListed)] };
            }
        }

        return report;
    }

    private Task KeepAsync(ReconciliationReport report, string actor, string origin, CancellationToken cancellationToken) => record.WriteAsync(
        transaction =>
        {
            transaction.SetMeta(ReportKey, JsonSerializer.Serialize(report));
            transaction.AddAudit(new AuditEntry
            {
                At = transaction.Now,
                Actor = actor,
                Origin = origin,
                Act = "influx.reconcile",
                Subject = report.Target,
                After = report.Fault is not null ? "failed" : report.IsEqual ? "equal" : "differs",
                Detail = JsonSerializer.Serialize(new
                {
                    series = report.Streams.Sum(stream => stream.Series),
                    differing = report.Differing,
                    repaired = report.Streams.Sum(stream => stream.Repaired),
                    refused = report.Streams.Sum(stream => stream.Refused),
                    deleted = report.Streams.Sum(stream => stream.Deleted),
                    remaining = report.Streams.Sum(stream => stream.Remaining),
                }),
            });
        },
        cancellationToken);

    [LoggerMessage(9003, LogLevel.Information, "Reconciled with {Target}: {Differing} series differed, {Repaired} points were written again, {Remaining} series still differ {Fault}")]
    private partial void LogReconciled(string target, int differing, long repaired, int remaining, string fault);
}
