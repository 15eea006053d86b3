using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Monitor.Rules.Cases.Acts;
using Monitor.Testing;
using Monitor.Testing.Servers;
using Monitor.Worker.Escalation;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

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
    public async Task What_holds_no_code_is_answered_once_an_hour_and_costs_no_try()
    {
        await using var service = await CalledService.OpenAsync();
        await service.OpenCaseAsync();
        await service.PassAsync(15);

        Assert.Equal(
            (HttpStatusCode.OK, "【就业监测】未见六位签收码，没有签收。请只回复短信中的六位签收码，或者打开短信中的链接、登录办理。"),
            await service.ReplyAsync(CalledService.OfficerNumber, "收到"));
        Assert.Equal((HttpStatusCode.OK, ""), await service.ReplyAsync(CalledService.OfficerNumber, "本人正在开会，电话13912345678"));
        service.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Contains("未见六位签收码", (await service.ReplyAsync(CalledService.OfficerNumber, "好的")).Answer, StringComparison.Ordinal);
        Assert.Equal("", (await service.ReplyAsync("13811112222", "收到")).Answer);

        await using var context = service.Record.Reader();
        Assert.Equal(0, (await context.AcknowledgementOffers.SingleAsync(row => row.Person == "officer", CalledService.Token)).Tries);
    }

    [Theory]
    [InlineData("059941", "059941")]
    [InlineData("０５９９４１", "059941")]
    [InlineData("059 941", "059941")]
    [InlineData("签收码：05－99－41。", "059941")]
    [InlineData("0 5 9 9 4 1", "059941")]
    [InlineData("059941 300人", "059941")]
    [InlineData("收到", null)]
    [InlineData("电话139 1234 5678", null)]
    [InlineData("请打13912345678", null)]
    public void A_code_is_read_as_people_write_it(string text, string? code) => Assert.Equal(code, IncomingReply.Read("13900000031", text).Code);

    [Fact]
    public async Task One_code_acknowledges_every_case_that_its_message_called_for()
    {
        await using var service = await CalledService.OpenAsync();
        var first = await service.OpenCaseAsync();
        var second = await service.OpenCaseAsync("claims");
        await service.PassAsync(15);
        var code = await service.CodeAsync("officer");

        Assert.Equal($"【就业监测】{first}、{second}已签收。请尽快核实办理。", (await service.ReplyAsync(CalledService.OfficerNumber, code)).Answer);

        Assert.Equal(("officer", "officer"), ((await service.CaseAsync(first)).Answering!.Person, (await service.CaseAsync(second)).Answering!.Person));
        Assert.Equal($"【就业监测】{first}、{second}此前已有人签收，无需重复签收。", (await service.ReplyAsync(CalledService.OfficerNumber, code)).Answer);
    }

    [Fact]
    public async Task The_answer_says_which_cases_others_had_acknowledged_and_which_are_left()
    {
        await using var service = await CalledService.OpenAsync();
        var first = await service.OpenCaseAsync();
        var second = await service.OpenCaseAsync("claims");
        await service.PassAsync(15);
        var city = new Monitor.Rules.Cases.Actor("city_officer", Monitor.Rules.Notifications.PersonRole.DutyOfficer, "990100", "cli");
        Assert.True((await service.Office.ActAsync(first, new Acknowledge(), city, CalledService.Token)).IsDone);

        Assert.Equal(
            $"【就业监测】{second}已签收。{first}此前已有人签收，无需重复签收。请尽快核实办理。",
            (await service.ReplyAsync(CalledService.OfficerNumber, await service.CodeAsync("officer"))).Answer);
        var setting = new ServiceLabel("系统", IsDrill: false, IsTrial: false);
        var answers = new ReplyAnswers(ShippedTexts.All, setting, new SmsRoom("就业监测", 2), TimeZoneInfo.Utc);
        Assert.Equal(
            "【就业监测】SX2026-0001已签收。SX2026-0002没有签收，请登录办理。请尽快核实办理。",
            answers.To([new("SX2026-0001", null, null), new("SX2026-0002", new Monitor.Rules.Cases.Refusal(Monitor.Rules.Cases.RefusalKind.NotAllowed, "", ""), null)], "officer"));
    }

    [Fact]
    public async Task The_first_notice_can_be_acknowledged_before_anybody_is_called()
    {
        await using var service = await CalledService.OpenAsync();
        var number = await service.OpenCaseAsync();
        var told = (await service.Record.Outbox.ListAsync(0, int.MaxValue, CalledService.Token)).Where(message => message.Person == "city_officer").ToArray();
        var text = told.Single(message => message.Kind == OutboxKind.Sms).Text;
        var code = Regex.Match(text, $"事项{number}，接报立项，涉及300人，回复([0-9]{{6}})签收。$").Groups[1].Value;

        Assert.Matches("签收链接：https://monitor.example.org/ack/[A-Za-z0-9_-]+\n", told.Single(message => message.Kind == OutboxKind.Mail).Text);
        Assert.Equal($"【就业监测】{number}已签收。请尽快核实办理。", (await service.ReplyAsync(CalledService.CityOfficerNumber, code)).Answer);
        await service.PassAsync(60);
        Assert.Empty(await service.MessagesAsync("officer", OutboxKind.Sms));
    }

    [Fact]
    public async Task The_code_is_kept_as_a_keyed_hash_alone()
    {
        await using var service = await CalledService.OpenAsync();
        await service.OpenCaseAsync();
        await service.PassAsync(15);
        var code = await service.CodeAsync("officer");

        await using var context = service.Record.Reader();
        var offer = await context.AcknowledgementOffers.SingleAsync(row => row.Person == "officer", CalledService.Token);

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
