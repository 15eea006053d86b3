using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Monitor.Testing.Hosts;
using Monitor.Worker.Record;
using Monitor.Worker.Reporters.Register;

namespace Monitor.Worker.Tests.Reporters;

/// <summary>October's report is due on Thursday, 5 November 2026 with two working days of grace (9 November); reminders go out at 09:00 on the 4th, the 6th and the 9th, the list at 09:30 on the 9th.</summary>
public sealed class ReminderTests : IAsyncLifetime
{
    private ReportingService service = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        service = await ReportingService.StartAsync(Token);
        await service.Record.Duties.AddAsync(ZeroReportTests.Monthly(service), "duty", "test", Token);
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task A_reporter_is_reminded_once_at_each_moment_and_the_duty_officer_gets_one_list()
    {
        Assert.Equal(0, await AtAsync(3, 9, 0));
        Assert.Equal(1, await AtAsync(4, 9, 0));
        Assert.Equal(0, await AtAsync(4, 9, 5));
        Assert.Equal(0, await AtAsync(5, 15, 0));
        Assert.Equal(1, await AtAsync(6, 9, 0));
        Assert.Equal(1, await AtAsync(9, 9, 0));
        Assert.Equal(1, await AtAsync(9, 9, 30));
        Assert.Equal(0, await AtAsync(12, 9, 0));

        var sent = await SentAsync();
        Assert.Equal(["mill@labour.test", "mill@labour.test", "mill@labour.test", "duty@example.org"], sent.Select(message => message.Address));
        Assert.Contains("请报送2026年10月企业用工情况报告", sent[0].Subject, StringComparison.Ordinal);
        Assert.Contains("尚未收到2026年10月的报告，截止日为2026年11月5日。", sent[0].Text, StringComparison.Ordinal);
        Assert.Contains("报告途径：按当地通知用电子表格、邮件报送。", sent[0].Text, StringComparison.Ordinal); // the service listens on this machine alone
        Assert.Contains("2026年10月应报单位1家未报，请催报", sent[3].Subject, StringComparison.Ordinal);
        Assert.Contains("　　甲东示例纺织厂（jd-mill）", sent[3].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("mill@labour.test", sent[3].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_report_came_nobody_is_reminded()
    {
        Assert.Equal(1, await AtAsync(4, 9, 0));
        await ZeroAsync("2026-10");

        Assert.Equal(0, await AtAsync(6, 9, 0));
        Assert.Equal(0, await AtAsync(9, 10, 0));
    }

    [Fact]
    public async Task Of_who_has_reported_is_noted_that_nothing_need_be_sent()
    {
        await ZeroAsync("2026-10");
        Assert.Equal(0, await AtAsync(6, 9, 0));
        Assert.Equal(0, await AtAsync(6, 9, 5));

        await using var context = service.Record.Reader();
        var row = Assert.Single(await context.Reminders.ToListAsync(Token));
        Assert.Equal((ReportingService.Reporter, "2026-10", 1, (long?)null), (row.Subject, row.Period, row.DaysAfterDue, row.Message));
    }

    [Fact]
    public async Task A_withdrawn_zero_report_is_owed_again()
    {
        await ZeroAsync("2026-10");
        await ZeroAsync("2026-10", withdrawn: true);

        Assert.Equal(1, await AtAsync(6, 9, 0));
    }

    [Fact]
    public async Task After_an_outage_the_last_moment_alone_is_made_up_and_an_old_one_is_let_go()
    {
        Assert.Equal(1, await AtAsync(6, 9, 30));
        Assert.Equal(0, await AtAsync(14, 9, 30));
        Assert.Equal("甲东示例纺织厂", (await service.Record.Reporters.FindAsync(ReportingService.Reporter, Token))!.Enterprise);
    }

    private async Task<int> AtAsync(int day, int hour, int minute)
    {
        service.Clock.SetUtcNow(new DateTimeOffset(2026, 11, day, hour, minute, 0, TimeSpan.FromHours(8)));
        return await service.Service<RemindReporters>()(Token);
    }

    private async Task ZeroAsync(string period, bool withdrawn = false)
    {
        service.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await service.Keys.MakeKeyAsync(ReportingService.Reporter, "duty", "test", Token)).Secret);
        using var answer = await service.Client.PostAsJsonAsync("/api/layoff-reports", new { kind = "zero_report", period, withdrawn = withdrawn ? "true" : "false" }, Token);
        Assert.True(answer.IsSuccessStatusCode);
    }

    private async Task<IReadOnlyList<OutboxMessage>> SentAsync()
    {
        await using var context = service.Record.Reader();
        return await context.Outbox.Where(message => message.AlertNumber == null && message.CaseNumber == null).OrderBy(message => message.Number).ToListAsync(Token);
    }
}
