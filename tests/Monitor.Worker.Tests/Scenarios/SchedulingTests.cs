using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Monitor.Testing.Hosts;
using Monitor.Testing.Servers;
using Monitor.Worker.Record;
using Monitor.Worker.Tests.Duty;
using Monitor.Worker.WebConsole;
using Quartz;

namespace Monitor.Worker.Tests.Scenarios;

/// <summary>The service wakes itself, on a clock that the test puts forward.</summary>
public sealed class SchedulingTests : IDisposable
{
    private readonly SmallProfile profile = new("hour", $"http://127.0.0.1:{FreePorts.FirstOf(1)}");
    private readonly DataUnderTest data = new();
    private readonly SteppedClock clock = new(SmallProvinceClock.At(-1, 22, 30)); // Sunday night

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string ScheduleFile => Path.Combine(data.Path, "schedule.db");

    public void Dispose()
    {
        profile.Dispose();
        data.Dispose();
    }

    [Fact]
    public async Task Files_are_taken_in_and_judged_people_told_and_the_briefing_written_as_time_goes_by()
    {
        await using var service = await StartAsync();
        await AdvanceUntilAsync("an evaluation", TimeSpan.FromSeconds(20), async () => await service.Record.WatermarkAsync(Token) is not null);

        data.DropReport("A", SmallProfile.East, 260, SmallProvinceClock.FirstDay.AddDays(-1));
        await AdvanceUntilAsync("the file taken", TimeSpan.FromSeconds(20), async () => (await service.Record.Imports.ListAsync(0, 10, Token)).Count == 1);
        await AdvanceUntilAsync("a mail and a text", TimeSpan.FromMinutes(5), () => Task.FromResult(data.Mails.Length > 0 && data.Messages.Length > 0));
        await AdvanceUntilAsync("Monday morning", TimeSpan.FromMinutes(20), () => Task.FromResult(clock.GetUtcNow() >= SmallProvinceClock.At(0, 8)));
        await AdvanceUntilAsync("the briefing", TimeSpan.FromSeconds(30), () => Task.FromResult(data.Left("briefings").Any()));

        Assert.StartsWith("briefings/2026-W42-", Assert.Single(data.Left("briefings")).Name, StringComparison.Ordinal);
        Assert.InRange(clock.GetUtcNow(), SmallProvinceClock.At(0, 8), SmallProvinceClock.At(0, 12));
    }

    [Fact]
    public async Task Losing_the_schedule_loses_no_work()
    {
        await using (var before = await StartAsync())
        {
            await AdvanceUntilAsync("an evaluation", TimeSpan.FromSeconds(20), async () => await before.Record.WatermarkAsync(Token) is not null);
        }

        using (var pooled = new SqliteConnection($"Data Source={ScheduleFile}"))
        {
            SqliteConnection.ClearPool(pooled); // another process would not have the file open still
        }

        Directory.GetFiles(data.Path, "schedule.db*").ToList().ForEach(File.Delete);
        data.DropReport("A", SmallProfile.East, 260, SmallProvinceClock.FirstDay.AddDays(-1));
        clock.Advance(TimeSpan.FromHours(3));
        await using var after = await StartAsync();

        await AdvanceUntilAsync("a mail", TimeSpan.FromMinutes(5), () => Task.FromResult(data.Mails.Length == 1));
        foreach (var hour in new[] { "2026-10-18T15:00Z", "2026-10-18T16:00Z", "2026-10-18T17:00Z" })
        {
            Assert.Equal(LedgerStatus.Done, (await after.Record.Ledger.FindAsync("evaluation", hour, "", Token))?.Status);
        }
    }

    [Fact]
    public async Task A_clock_set_back_an_hour_stops_neither_intake_nor_sending()
    {
        await using var service = await StartAsync();
        await AdvanceUntilAsync("an evaluation", TimeSpan.FromSeconds(20), async () => await service.Record.WatermarkAsync(Token) is not null);
        await AdvanceUntilAsync("every job at rest", TimeSpan.FromSeconds(20), () => Task.FromResult(clock.GetUtcNow() >= SmallProvinceClock.At(-1, 22, 40)));

        clock.SetBack(TimeSpan.FromHours(1));
        var setBack = clock.GetUtcNow();
        data.DropReport("A", SmallProfile.East, 260, SmallProvinceClock.FirstDay.AddDays(-1));
        await service.Record.WriteAsync(
            transaction => transaction.AddMessage(new OutboxMessage { Kind = OutboxKind.Sms, Person = "x", Address = "13900000001", Text = "x", CreatedAt = setBack }), Token);

        await AdvanceUntilAsync("the file taken", TimeSpan.FromSeconds(20), async () => (await service.Record.Imports.ListAsync(0, 10, Token)).Count == 1);
        await AdvanceUntilAsync("a text", TimeSpan.FromSeconds(20), () => Task.FromResult(data.Messages.Length == 1));
        Assert.True(clock.GetUtcNow() - setBack < TimeSpan.FromMinutes(30));
        Assert.Contains(
            await service.Host.Services.GetRequiredService<ServiceWarnings>().ReadAsync(Token),
            line => line.StartsWith("服务器时钟由2026年10月18日22时4", StringComparison.Ordinal) && line.Contains("拨回2026年10月18日21时4", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_start_on_the_same_schedule_goes_by_the_intervals_in_force_now()
    {
        await using (var before = await StartAsync())
        {
            Assert.Equal(TimeSpan.FromMinutes(1), await IntervalAsync(before, "layoffs", "intake"));
        }

        profile.Replace("service.yaml", "intake: { poll: 1m }", "intake: { poll: 7m }");
        await using var after = await StartAsync();

        Assert.Equal(TimeSpan.FromMinutes(7), await IntervalAsync(after, "layoffs", "intake"));
        Assert.Equal(TimeSpan.FromSeconds(10), await IntervalAsync(after, "mail1", "delivery"));
        await AdvanceUntilAsync("an evaluation", TimeSpan.FromSeconds(20), async () => await after.Record.WatermarkAsync(Token) is not null);
    }

    [Fact]
    public async Task Shifts_are_handed_over_and_the_roster_checked_as_time_goes_by()
    {
        profile.Write("people.yaml", DutyUnderTest.People);
        profile.Write("roster.yaml", DutyUnderTest.Roster.Replace("2026-11-01", "2026-10-01", StringComparison.Ordinal).Replace("    shifts:\n", "    to: 2026-10-30\n    shifts:\n", StringComparison.Ordinal));
        await using var service = await StartAsync();

        await AdvanceUntilAsync("the gap told", TimeSpan.FromMinutes(1), () => Task.FromResult(data.Mails.Any(mail => mail.Contains("keeper@example.org", StringComparison.Ordinal))));
        await AdvanceUntilAsync("the shift handed over", TimeSpan.FromMinutes(10), () => Task.FromResult(service.Record.Duty.LastSheet(DutyUnderTest.City) is not null));
        Assert.InRange(clock.GetUtcNow(), SmallProvinceClock.At(0, 8), SmallProvinceClock.At(0, 19));
        Assert.Equal("b chief", (await service.Record.Audit.ReadAsync(0, Token).FirstAsync(row => row.Act == "duty.sheet", Token)).Before);
        Assert.Equal("a chief", service.Record.Duty.LastSheet(DutyUnderTest.City)!.Incoming);
    }

    private async Task<ServiceUnderTest> StartAsync()
    {
        var service = await ServiceUnderTest.OpenAsync(profile.Folder, data.Path, clock, wakesItself: true, Token);
        await service.RunAsync(Token);
        return service;
    }

    private static async Task<TimeSpan> IntervalAsync(ServiceUnderTest service, string name, string group)
    {
        var scheduler = await service.Host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Token);
        return ((ISimpleTrigger)(await scheduler.GetTrigger(new TriggerKey(name, group), Token))!).RepeatInterval;
    }

    /// <summary>Puts the clock forward step by step, with a breath in between in which the service works.</summary>
    private async Task AdvanceUntilAsync(string what, TimeSpan step, Func<Task<bool>> holds)
    {
        for (var steps = 0; steps < 200; steps++)
        {
            if (await holds())
            {
                return;
            }

            clock.Advance(step);
            await Task.Delay(TimeSpan.FromMilliseconds(60), TimeProvider.System, Token);
        }

        Assert.Fail($"At {clock.GetUtcNow():u} there is still not {what}.");
    }
}
