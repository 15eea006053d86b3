using System.Net;
using Microsoft.EntityFrameworkCore;
using Monitor.Testing.Servers;

namespace Monitor.Worker.Tests.Escalation;

public sealed class ReplyTests(OnDemand<SmsGateway> onDemand)
{
    [Fact]
    public async Task A_reply_through_a_real_gateway_acknowledges_and_is_answered()
    {
        var gateway = await onDemand.OrSkipAsync(CalledService.Token);
        await using var service = await CalledService.OpenAsync(gateway.IncomingPort, gateway.IncomingSecret);
        var number = await service.OpenCaseAsync();
        await service.PassAsync(15);

        var answers = await gateway.SayAsync("+8613900000031", await service.CodeAsync("officer"));

        Assert.Equal("officer", (await service.CaseAsync(number)).Answering!.Person);
        Assert.Equal([$"【就业监测】{number}已签收。请尽快核实办理。"], answers);
    }

    [Fact]
    public async Task A_code_sent_back_from_the_registered_number_acknowledges()
    {
        await using var service = await CalledService.OpenAsync();
        var number = await service.OpenCaseAsync();
        await service.PassAsync(15);
        var code = await service.CodeAsync("officer");

        Assert.Equal((HttpStatusCode.OK, $"【就业监测】{number}已签收。请尽快核实办理。"), await service.ReplyAsync("+8613900000031", $"签收 {code} 谢谢"));
        Assert.Equal((HttpStatusCode.OK, $"【就业监测】{number}已由您于2026年11月23日8时45分签收，无需重复签收。"), await service.ReplyAsync(CalledService.OfficerNumber, code));

        Assert.Equal("officer", (await service.CaseAsync(number)).Answering!.Person);
        var audit = Assert.Single(await service.Record.Audit.ListAsync(0, 100, CalledService.Token), row => row.Act == "case.acknowledge");
        Assert.Equal(("officer", "sms"), (audit.Actor, audit.Origin));
    }

    [Fact]
    public async Task A_code_is_worth_nothing_from_another_number()
    {
        await using var service = await CalledService.OpenAsync();
        var number = await service.OpenCaseAsync();
        await service.PassAsync(30);
        var code = await service.CodeAsync("officer");

        Assert.Equal("【就业监测】签收码有误或者已经过期。请核对后重新回复，或者登录办理。", (await service.ReplyAsync(CalledService.LeadNumber, code)).Answer);
        Assert.Equal("", (await service.ReplyAsync("13811112222", code)).Answer);
        Assert.Null((await service.CaseAsync(number)).Acknowledged);
    }

    [Fact]
    public async Task After_a_few_wrong_codes_the_right_one_is_not_taken_either()
    {
        await using var service = await CalledService.OpenAsync();
        var number = await service.OpenCaseAsync();
        await service.PassAsync(15);
        var code = await service.CodeAsync("officer");
        var wrong = code == "000000" ? "000001" : "000000";

        for (var attempt = 0; attempt < 3; attempt++)
        {
            Assert.Contains("签收码有误", (await service.ReplyAsync(CalledService.OfficerNumber, wrong)).Answer, StringComparison.Ordinal);
        }

        Assert.Contains("签收码有误", (await service.ReplyAsync(CalledService.OfficerNumber, code)).Answer, StringComparison.Ordinal);
        Assert.Null((await service.CaseAsync(number)).Acknowledged);
        Assert.Equal(4, (await service.Record.Audit.ListAsync(0, 100, CalledService.Token)).Count(row => row.Act == "acknowledgement.refused"));
    }

    [Fact]
    public async Task A_code_is_too_old_after_its_time()
    {
        await using var service = await CalledService.OpenAsync();
        await service.OpenCaseAsync();
        await service.PassAsync(15);
        var code = await service.CodeAsync("officer");

        await service.PassAsync(121);

        Assert.Contains("签收码有误或者已经过期", (await service.ReplyAsync(CalledService.OfficerNumber, code)).Answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_holds_no_code_is_not_answered_and_costs_no_try()
    {
        await using var service = await CalledService.OpenAsync();
        await service.OpenCaseAsync();
        await service.PassAsync(15);

        Assert.Equal((HttpStatusCode.OK, ""), await service.ReplyAsync(CalledService.OfficerNumber, "本人正在开会，电话13912345678"));

        await using var context = service.Record.Reader();
        Assert.Equal(0, (await context.AcknowledgementOffers.SingleAsync(CalledService.Token)).Tries);
    }

    [Fact]
    public async Task The_code_is_kept_as_a_keyed_hash_alone()
    {
        await using var service = await CalledService.OpenAsync();
        await service.OpenCaseAsync();
        await service.PassAsync(15);
        var code = await service.CodeAsync("officer");

        await using var context = service.Record.Reader();
        var offer = await context.AcknowledgementOffers.SingleAsync(CalledService.Token);

        Assert.Equal(64, offer.CodeHash!.Length);
        Assert.NotEqual(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(code))), offer.CodeHash);
    }

    [Fact]
    public async Task A_gateway_without_the_secret_is_turned_away()
    {
        await using var service = await CalledService.OpenAsync();
        await service.OpenCaseAsync();
        await service.PassAsync(15);
        var code = await service.CodeAsync("officer");

        Assert.Equal(HttpStatusCode.Unauthorized, (await service.ReplyAsync(CalledService.OfficerNumber, code, secret: "guess")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await service.GetAsync($"/sms/incoming?from={CalledService.OfficerNumber}&text={code}")).Status);
    }
}
