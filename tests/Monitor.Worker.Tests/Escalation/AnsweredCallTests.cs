using Microsoft.Extensions.DependencyInjection;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Notifications.Delivery;
using Monitor.Worker.Cases.Calling;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Escalation;

/// <summary>Once somebody answers, nobody reads any more that nobody does.</summary>
public sealed class AnsweredCallTests
{
    [Fact]
    public async Task Calls_that_wait_are_folded_for_everybody_once_somebody_has_acknowledged()
    {
        await using var service = await CalledService.OpenAsync();
        var number = await service.OpenCaseAsync();
        await service.PassAsync(30);

        await service.ReplyAsync(CalledService.OfficerNumber, await service.CodeAsync("officer"));

        var calls = await CallsAsync(service);
        Assert.Equal(["officer", "lead", "lead"], calls.Select(call => call.Person));
        Assert.All(calls, call => Assert.Equal((OutboxStatus.Folded, "已签收，不再呼叫", OutboxPurpose.AnsweredCall), (call.Status, call.LastReason, call.Purpose)));
        Assert.Contains("已签收，不再呼叫", (await service.CommandAsync("lead", "message", "list")).Printed, StringComparison.Ordinal);
        await service.DeliverAsync();
        Assert.All(await CallsAsync(service), call => Assert.Equal(0, call.Attempts));
    }

    [Fact]
    public async Task A_call_for_several_cases_waits_until_all_are_answered()
    {
        await using var service = await CalledService.OpenAsync();
        var first = await service.OpenCaseAsync();
        var second = await service.OpenCaseAsync("claims");
        await service.PassAsync(15);

        await service.Office.ActAsync(first, new Acknowledge(), CalledService.Officer, CalledService.Token);
        Assert.Equal((OutboxStatus.Queued, $"{first} {second}"), ((await CallsAsync(service))[0].Status, (await CallsAsync(service))[0].Covers));
        await service.Office.ActAsync(second, new Acknowledge(), CalledService.Officer, CalledService.Token);
        Assert.Equal(OutboxStatus.Folded, (await CallsAsync(service))[0].Status);
    }

    [Fact]
    public async Task A_call_under_way_goes_no_other_way_once_somebody_has_acknowledged()
    {
        await using var service = await CalledService.OpenAsync();
        var number = await service.OpenCaseAsync();
        await service.PassAsync(15);
        var call = Assert.Single(await CallsAsync(service));
        await service.Record.WriteAsync(transaction => OutboxDeliveries.Finish(transaction, call, OutboxOutcome.Accepted("网关已收下", null)), CalledService.Token);
        var city = new Monitor.Rules.Cases.Actor("city_officer", Monitor.Rules.Notifications.PersonRole.DutyOfficer, "990100", "cli");
        await service.Office.ActAsync(number, new Acknowledge(), city, CalledService.Token);

        await service.Record.WriteAsync(transaction => service.Services.GetRequiredService<DeliveryDesk>().RecordSilence(transaction, call.Number), CalledService.Token);

        Assert.Equal(OutboxStatus.Unknown, (await service.Record.Outbox.FindAsync(call.Key, CalledService.Token))!.Status);
        Assert.DoesNotContain(await AllAsync(service), message => message.Purpose == OutboxPurpose.Takeover);
        await service.Record.WriteAsync(transaction => OutboxDeliveries.Finish(transaction, call, OutboxOutcome.TryAgain("再试", transaction.Now)), CalledService.Token);
        Assert.Equal(OutboxStatus.Folded, (await service.Record.Outbox.FindAsync(call.Key, CalledService.Token))!.Status);
    }

    [Fact]
    public async Task After_a_lapse_everybody_reads_that_nobody_answers_and_whoever_had_acknowledged_gets_a_new_code()
    {
        await using var service = await CalledService.OpenAsync();
        var number = await service.OpenCaseAsync();
        await service.PassAsync(15);
        var code = await service.CodeAsync("officer");
        await service.ReplyAsync(CalledService.OfficerNumber, code);
        await service.PassAsync(120);

        var (told, called) = ((await service.MessagesAsync("officer", OutboxKind.Sms)).Last().Text, (await service.MessagesAsync("lead", OutboxKind.Sms)).Last().Text);
        Assert.Contains($"事项{number}（第2次通知），签收已失效，目前无人负责，回复", told, StringComparison.Ordinal);
        Assert.Contains("签收已失效，目前无人负责，请立即签收", called, StringComparison.Ordinal);
        Assert.DoesNotContain("至今无人签收", (await service.MessagesAsync("lead", OutboxKind.Mail)).Last().Text, StringComparison.Ordinal);
        Assert.EndsWith("签收已失效，目前无人负责，请立即签收并组织核实。", service.Services.GetRequiredService<CallList>().Open()[0].Sentence, StringComparison.Ordinal);
        Assert.NotEqual(code, await service.CodeAsync("officer"));
        Assert.Equal($"【就业监测】{number}已签收。请尽快核实办理。", (await service.ReplyAsync(CalledService.OfficerNumber, await service.CodeAsync("officer"))).Answer);
        Assert.All(await CallsAsync(service), call => Assert.Equal(OutboxStatus.Folded, call.Status));
    }

    [Fact]
    public async Task Whoever_acknowledges_at_the_moment_of_a_lapse_leaves_nobody_called_and_nobody_told()
    {
        await using var service = await CalledService.OpenAsync();
        var number = await service.OpenCaseAsync();
        await service.Office.ActAsync(number, new Acknowledge(), CalledService.Officer, CalledService.Token);
        service.Clock.Advance(TimeSpan.FromMinutes(121));
        var city = new Monitor.Rules.Cases.Actor("city_officer", Monitor.Rules.Notifications.PersonRole.DutyOfficer, "990100", "cli");

        Assert.True((await service.Office.ActAsync(number, new Acknowledge(), city, CalledService.Token)).IsDone);

        Assert.Empty(await CallsAsync(service));
        Assert.Equal("city_officer", (await service.CaseAsync(number)).Answering!.Person);
    }

    [Fact]
    public async Task A_call_mail_tells_grade_cause_and_what_was_reported()
    {
        await using var service = await CalledService.OpenAsync();
        await service.OpenCaseAsync();
        await service.PassAsync(30);

        var mail = Assert.Single(await service.MessagesAsync("lead", OutboxKind.Mail));

        Assert.Contains("事　　由：企业规模裁员减员\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains("级　　别：橙色预警（初步判断），尚未发布\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains("原　　因：2026年11月23日8时30分接报：一家船厂拟于本月底停产，涉及职工约三百人（涉及300人）\n", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("系统研判无预警", mail.Text + mail.Html, StringComparison.Ordinal);
    }

    private static async Task<OutboxMessage[]> AllAsync(CalledService service) => [.. await service.Record.Outbox.ListAsync(0, int.MaxValue, CalledService.Token)];

    private static async Task<OutboxMessage[]> CallsAsync(CalledService service) => [.. (await AllAsync(service)).Where(message => message.Purpose is OutboxPurpose.Call or OutboxPurpose.AnsweredCall)];
}
