using Monitor.Testing.Hosts;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Scenarios;

/// <summary>What was missed while the service was down is made up for, in order, and says so.</summary>
public sealed class OutageTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_three_days_down_the_missed_moments_are_evaluated_in_order_and_nothing_is_lost_or_doubled()
    {
        using var profile = new SmallProfile();
        using var data = new DataUnderTest();
        var clock = SmallProvinceClock.StartingAt(0, 8);
        await using (var before = await ServiceUnderTest.OpenAsync(profile.Folder, data.Path, clock, wakesItself: false, Token))
        {
            await before.EvaluateAsync(Token);
            data.DropClaims(SmallProvinceClock.FirstDay.AddDays(-1), 40, SmallProfile.East, SmallProfile.West, SmallProfile.South);
            data.DropReport("A", SmallProfile.East, 36, SmallProvinceClock.FirstDay);
            clock.SetUtcNow(SmallProvinceClock.At(0, 9));
            await before.TakeInAsync(Token);
        }

        data.DropReport("B", SmallProfile.South, 260, SmallProvinceClock.FirstDay.AddDays(2)); // while it is down
        clock.SetUtcNow(SmallProvinceClock.At(4, 10));
        await using var after = await ServiceUnderTest.OpenAsync(profile.Folder, data.Path, clock, wakesItself: false, Token);
        await after.TakeInAsync(Token);
        var madeUp = await after.EvaluateAsync(Token);
        await after.DeliverAsync(Token);
        var late = data.Mails;

        Assert.Equal(4, madeUp);
        var changes = await after.Record.Evaluations.ChangesBetweenAsync(DateTimeOffset.MinValue, DateTimeOffset.MaxValue, Token);
        Assert.Equal(
            [
                ("YJ2026-0001", SmallProvinceClock.At(1, 8)), // the report of the first day, at the first moment missed
                ("SJ2026-0001", SmallProvinceClock.At(3, 8)), // the county whose claims fell due while the service was down
            ],
            changes.Select(change => (change.AlertNumber, change.Moment)));
        Assert.Contains("补评", string.Concat(late.Select(Decoded)), StringComparison.Ordinal);

        clock.SetUtcNow(SmallProvinceClock.At(5, 8));
        await after.EvaluateAsync(Token);
        await after.DeliverAsync(Token);

        var fresh = data.Mails.Except(late).Select(Decoded).ToArray();
        Assert.All(fresh, mail => Assert.DoesNotContain("补评", mail, StringComparison.Ordinal));
        Assert.Contains(fresh, mail => mail.Contains("260人", StringComparison.Ordinal));
        var alerts = await after.Record.Evaluations.AlertsBetweenAsync(DateTimeOffset.MinValue, DateTimeOffset.MaxValue, Token);
        Assert.Equal(["SJ2026-0001", "YJ2026-0001", "YJ2026-0002", "YJ2026-0003"], alerts.Select(alert => alert.Number));
        await AssertEveryMomentDoneOnceAsync(after.Record);
        Assert.Empty(await OpenMessagesAsync(after.Record));
    }

    private static async Task AssertEveryMomentDoneOnceAsync(MonitorRecord record)
    {
        foreach (var day in Enumerable.Range(0, 6))
        {
            var entry = await record.Ledger.FindAsync(EvaluationSweep.Job, $"{SmallProvinceClock.FirstDay.AddDays(day):yyyy-MM-dd}T00:00Z", "", Token);
            Assert.Equal((LedgerStatus.Done, 1), (entry!.Status, entry.Attempts));
        }
    }

    private static async Task<IEnumerable<OutboxMessage>> OpenMessagesAsync(MonitorRecord record) =>
        (await record.Outbox.ListAsync(0, int.MaxValue, Token)).Where(message => message.Status != OutboxStatus.Accepted);

    private static string Decoded(string mail)
    {
        using var message = MimeKit.MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(mail)));
        return $"{message.Subject}\n{message.TextBody}";
    }
}
