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
    /// <returns>How many moments were evaluated.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var watermark = await record.WatermarkAsync(cancellationToken);
        var moments = watermark is { } last ? schedule.Between(last, now) : [schedule.AtOrBefore(now)];
        var due = moments.Select(moment => moment.UtcDateTime.ToString(KeyFormat, CultureInfo.InvariantCulture)).ToArray();
        if (due.Length == 0)
        {
            return 0;
        }

        await record.Ledger.EnsureDueAsync(Job, due, "", cancellationToken);
        var evaluated = 0;
        var open = await record.Ledger.DueAsync(Job, cancellationToken);
        foreach (var (index, entry) in open.Index())
        {
            if (await record.Ledger.TryBeginAsync(Job, entry.Period, entry.Partition, Lease, cancellationToken) is not { } attempt)
            {
                break; // someone else is at it, and what comes later must wait for it
            }

            try
            {
                await run.RunAsync(MomentOf(entry.Period), tells: index == open.Count - 1, attempt, cancellationToken);
            }
            catch (Exception)
            {
                await record.Ledger.PutBackAsync(attempt, "interrupted", CancellationToken.None);
                throw;
            }

            evaluated++;
        }

        return evaluated;
    }

    private static DateTimeOffset MomentOf(string key) =>
        DateTimeOffset.ParseExact(key, KeyFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
