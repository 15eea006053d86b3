using CsCheck;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Record;

public sealed class LedgerTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private enum Step
    {
        Begin,
        Finish,
        PutBack,
        LeaseRunsOut,
        HalfALease,
    }

    [Fact]
    public async Task What_is_due_comes_in_the_order_of_periods()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        var ledger = temporary.Record.Ledger;

        Assert.Equal(3, await ledger.EnsureDueAsync("evaluate", ["2024-W21", "2024-W09", "2024-W20"], "", TemporaryRecord.Token));
        Assert.Equal(1, await ledger.EnsureDueAsync("evaluate", ["2024-W20", "2023-W52"], "", TemporaryRecord.Token));
        await ledger.EnsureDueAsync("brief", ["2020-W01"], "", TemporaryRecord.Token);

        Assert.Equal(["2023-W52", "2024-W09", "2024-W20", "2024-W21"], await DueAsync(temporary));
    }

    [Fact]
    public async Task Work_is_begun_once_and_finished_once()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        var ledger = temporary.Record.Ledger;
        await ledger.EnsureDueAsync("evaluate", ["2024-W20"], "", TemporaryRecord.Token);

        var run = await BeginAsync(temporary);
        Assert.Equal(new LedgerRun("evaluate", "2024-W20", "", 1), run);
        Assert.Null(await BeginAsync(temporary));
        Assert.Empty(await DueAsync(temporary));
        temporary.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.True(await ledger.FinishAsync(run!, "S-1", TemporaryRecord.Token));
        Assert.False(await ledger.FinishAsync(run!, "", TemporaryRecord.Token));
        Assert.Null(await BeginAsync(temporary));
        await ledger.EnsureDueAsync("evaluate", ["2024-W20"], "", TemporaryRecord.Token);
        Assert.Empty(await DueAsync(temporary));
        var entry = await ledger.FindAsync("evaluate", "2024-W20", "", TemporaryRecord.Token);
        var start = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal(
            (LedgerStatus.Done, 1, start, start.AddMinutes(2), "S-1"),
            (entry!.Status, entry.Attempts, entry.StartedAt!.Value, entry.FinishedAt!.Value, entry.Detail));
    }

    [Fact]
    public async Task When_a_lease_runs_out_another_begins_and_the_first_can_no_longer_finish()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        var first = await BeginAsync(temporary);
        temporary.Clock.Advance(Lease);

        Assert.Equal(["2024-W20"], await DueAsync(temporary));
        var second = await BeginAsync(temporary);

        Assert.Equal(2, second!.Attempt);
        Assert.False(await temporary.Record.Ledger.FinishAsync(first!, "", TemporaryRecord.Token));
        Assert.True(await temporary.Record.Ledger.FinishAsync(second, "", TemporaryRecord.Token));
    }

    [Fact]
    public async Task Partitions_of_a_period_are_work_of_their_own()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        var ledger = temporary.Record.Ledger;

        Assert.NotNull(await ledger.TryBeginAsync("ingest", "2024-W20", "claims", Lease, TemporaryRecord.Token));
        Assert.NotNull(await ledger.TryBeginAsync("ingest", "2024-W20", "postings", Lease, TemporaryRecord.Token));
        Assert.Null(await ledger.TryBeginAsync("ingest", "2024-W20", "claims", Lease, TemporaryRecord.Token));
    }

    [Fact]
    public async Task Whatever_happens_one_attempt_holds_the_work_and_what_is_done_stays_done()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        var sample = 0;
        await Gen.Enum<Step>().Array[1, 12].SampleAsync(
            async steps => await LivesRightlyAsync(temporary, $"{Interlocked.Increment(ref sample):000000}", steps), iter: 60, threads: 1);
    }

    // a model of one row of the ledger beside the row itself
    private static async Task<bool> LivesRightlyAsync(TemporaryRecord temporary, string period, Step[] steps)
    {
        var ledger = temporary.Record.Ledger;
        LedgerRun? held = null;
        var leaseUntil = DateTimeOffset.MinValue;
        var attempts = 0;
        var done = false;
        foreach (var step in steps)
        {
            switch (step)
            {
                case Step.Begin:
                    var free = !done && (held is null || leaseUntil <= temporary.Clock.GetUtcNow());
                    var begun = await ledger.TryBeginAsync("model", period, "", Lease, TemporaryRecord.Token);
                    if (free != begun is not null || (free && begun!.Attempt != ++attempts))
                    {
                        return false;
                    }

                    (held, leaseUntil) = free ? (begun, temporary.Clock.GetUtcNow() + Lease) : (held, leaseUntil);
                    break;
                case Step.Finish when held is not null:
                    if (!await ledger.FinishAsync(held, "", TemporaryRecord.Token))
                    {
                        return false;
                    }

                    (done, held) = (true, null);
                    break;
                case Step.PutBack when held is not null:
                    if (!await ledger.PutBackAsync(held, "", TemporaryRecord.Token))
                    {
                        return false;
                    }

                    held = null;
                    break;
                case Step.LeaseRunsOut:
                    temporary.Clock.Advance(Lease);
                    break;
                case Step.HalfALease:
                    temporary.Clock.Advance(Lease / 2);
                    break;
            }
        }

        var entry = await ledger.FindAsync("model", period, "", TemporaryRecord.Token);
        return (entry?.Attempts ?? 0) == attempts && (entry?.Status == LedgerStatus.Done) == done;
    }

    private static Task<LedgerRun?> BeginAsync(TemporaryRecord temporary) =>
        temporary.Record.Ledger.TryBeginAsync("evaluate", "2024-W20", "", Lease, TemporaryRecord.Token);

    private static async Task<IEnumerable<string>> DueAsync(TemporaryRecord temporary) =>
        (await temporary.Record.Ledger.DueAsync("evaluate", TemporaryRecord.Token)).Select(entry => entry.Period);
}
