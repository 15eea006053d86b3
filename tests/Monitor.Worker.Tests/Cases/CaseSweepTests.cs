using Monitor.Rules.Alerts;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Grading;
using Monitor.Testing;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Cases;

public sealed class CaseSweepTests
{
    private static CancellationToken Token => CaseFixture.Token;

    [Fact]
    public async Task A_limit_warns_first_and_escalates_when_it_has_passed()
    {
        await using var fixture = await CaseFixture.OpenAsync();
        await fixture.RaiseAsync();
        await fixture.DoneAsync(new Acknowledge(), CaseFixture.Duty);
        await fixture.DoneAsync(new TakeMeasure("layoff_guidance"), CaseFixture.Duty);

        Assert.Equal(0, await After(fixture, TimeSpan.FromMinutes(89)));
        Assert.Equal(1, await After(fixture, TimeSpan.FromMinutes(1)));
        Assert.Equal(
            [
                ("qingdao_duty", OutboxKind.Sms, "【就业监测】青岛市城阳区橙色预警事项SX2026-0001，“书面初报”须于23日10时00分前完成，请登录查看。"),
                ("qingdao_duty", OutboxKind.Mail, "青岛市城阳区企业规模裁员减员：“书面初报”须于23日10时00分前完成 SX2026-0001"),
            ],
            await fixture.TextsAsync());

        Assert.Equal(1, await After(fixture, TimeSpan.FromMinutes(30)));
        Assert.Equal(
            [
                ("qingdao_duty", OutboxKind.Sms, "【就业监测】青岛市城阳区橙色预警事项SX2026-0001（第2次通知），“书面初报”逾期未完成，请登录查看。"),
                ("qingdao_duty", OutboxKind.Mail, "青岛市城阳区企业规模裁员减员：“书面初报”逾期未完成 SX2026-0001（第2次通知）"),
                ("qingdao_lead", OutboxKind.Mail, "青岛市城阳区企业规模裁员减员：“书面初报”逾期未完成 SX2026-0001"),
            ],
            await fixture.TextsAsync(after: 2));
        var head = await fixture.Record.Audit.NotedHeadAsync(Token); // changes with every edit of the plan, which the case holds
        ApprovedText.Matches((await fixture.MessagesAsync())[^1].Text.Replace(head.Short, "8-0123456789abcdef", StringComparison.Ordinal));
        Assert.Equal(0, await After(fixture, TimeSpan.Zero));
    }

    [Fact]
    public async Task What_is_done_in_time_warns_nobody()
    {
        await using var fixture = await CaseFixture.OpenAsync();
        await fixture.RaiseAsync();
        await fixture.DoneAsync(new Acknowledge(), CaseFixture.Duty);
        await fixture.DoneAsync(new CompleteTask("first_report", "已报市人社局") { Text = "初报正文" }, CaseFixture.Duty);

        Assert.Equal(0, await After(fixture, TimeSpan.FromHours(3)));
        Assert.Empty(await fixture.MessagesAsync());
    }

    [Fact]
    public async Task Many_cases_that_fall_due_together_are_one_mail_and_one_text_message_a_person()
    {
        await using var fixture = await CaseFixture.OpenAsync();
        string[] counties = ["370202", "370203", "370211", "370212", "370213", "370214", "370215"];
        await fixture.TakeAsync([.. counties.Select((county, i) => fixture.Change(AlertChangeKind.Raise, Grade.None, Grade.Serious, $"YJ2026-000{i + 1}", county))]); // a grade for which nobody is called

        await After(fixture, TimeSpan.FromMinutes(210));

        var messages = await fixture.TextsAsync();
        Assert.Equal(
            [
                ("qingdao_duty", OutboxKind.Sms, "【就业监测】事项提醒共7条，最急：青岛市市南区黄色预警事项SX2026-0001，“签收”须于23日14时00分前完成，请登录查看。"),
                ("qingdao_duty", OutboxKind.Mail, "青岛市市南区企业规模裁员减员：“签收”须于23日14时00分前完成（等7条） SX2026-0001"),
            ],
            messages);
        Assert.Equal("SX2026-0001 SX2026-0002 SX2026-0003 SX2026-0004 SX2026-0005 SX2026-0006 SX2026-0007", (await fixture.MessagesAsync())[0].Covers); // what later ones may take the place of
    }

    [Fact]
    public async Task After_an_outage_each_limit_is_told_once_and_what_is_past_only_as_past()
    {
        await using var fixture = await CaseFixture.OpenAsync();
        await fixture.RaiseAsync(Grade.Serious); // for which nobody is called

        await After(fixture, TimeSpan.FromDays(2));
        var told = (await fixture.MessagesAsync()).Count;
        await After(fixture, TimeSpan.FromMinutes(1));

        Assert.Equal(told, (await fixture.MessagesAsync()).Count);
        var mail = Assert.Single(await fixture.MessagesAsync(), message => message is { Person: "qingdao_lead", Kind: OutboxKind.Mail });
        Assert.Contains("本次共2条事项提醒", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("临期提醒", mail.Text, StringComparison.Ordinal);
    }

    private static Task<int> After(CaseFixture fixture, TimeSpan wait)
    {
        fixture.Temporary.Clock.Advance(wait);
        return fixture.Sweep.RunAsync(Token);
    }
}
