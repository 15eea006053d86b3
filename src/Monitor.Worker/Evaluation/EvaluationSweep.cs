using System.Globalization;
using Monitor.Worker.Record;

namespace Monitor.Worker.Evaluation;

/// <summary>Evaluates every moment that is due, in order: after an outage the missed ones first.</summary>
internal sealed class EvaluationSweep(MonitorRecord record, EvaluationSchedule schedule, EvaluationRun run, TimeProvider clock)
{
    /// <summary>The ledger's name of this job.</summary>
    public const string Job = "evaluation";

    private const string KeyFormat = "yyyy-MM-dd'T'HH:mm'Z'";
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    /// <summary>Evaluates what is due now.</summary>
    /// <returns>How many moments were evaluated; those that left nothing to decide are passed over together and not counted.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var watermark = await record.WatermarkAsync(cancellationToken);
        var moments = watermark is { } last ? schedule.Between(last, now) : [schedule.AtOrBefore(now)];
        var noted = moments.Select(moment => moment.UtcDateTime.ToString(KeyFormat, CultureInfo.InvariantCulture)).ToArray();
        if (noted.Length == 0)
        {
            return 0;
        }

        if (noted.Length > 1)
        {
            await record.Ledger.EnsureDueAsync(Job, noted, "", cancellationToken); // what an outage left stands in the ledger before the first of it begins
        }

        var open = await record.Ledger.DueAsync(Job, cancellationToken);
        var due = open.Select(entry => entry.Period).Union(noted).Order(StringComparer.Ordinal).ToArray();
        var (done, evaluated) = (0, 0);
        while (done < due.Length)
        {
            var quiet = await run.CountQuietAsync([.. due[done..].Select(MomentOf)], cancellationToken);
            if (!(quiet > 0 ? await PassAsync(due[done..(done + quiet)], cancellationToken) : await EvaluateAsync(due[done], tells: done == due.Length - 1, cancellationToken)))
            {
                break; // someone else is at it, and what comes later must wait for it
            }

            done += Math.Max(quiet, 1);
            evaluated += quiet > 0 ? 0 : 1;
        }

        return evaluated;
    }

    /// <summary>Notes moments that leave nothing to decide as done, all in one transaction.</summary>
    private Task<bool> PassAsync(string[] quiet, CancellationToken cancellationToken) => record.WriteAsync(
        transaction =>
        {
            if (!LedgerStore.Pass(transaction, Job, quiet, "", "nothing new"))
            {
                return false;
            }

            transaction.SetWatermark(MomentOf(quiet[^1]));
            return true;
        },
        cancellationToken);

    private async Task<bool> EvaluateAsync(string period, bool tells, CancellationToken cancellationToken)
    {
        if (await record.Ledger.TryBeginAsync(Job, period, "", Lease, cancellationToken) is not { } attempt)
        {
            return false;
        }

        try
        {
            await run.RunAsync(MomentOf(period), tells, attempt, cancellationToken);
            return true;
        }
        catch (Exception)
        {
            await record.Ledger.PutBackAsync(attempt, "interrupted", CancellationToken.None);
            throw;
        }
    }

    private static DateTimeOffset MomentOf(string key) =>
        DateTimeOffset.ParseExact(key, KeyFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
