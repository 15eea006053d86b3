using System.Net;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Worker.Cases;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Escalation;

public sealed class LinkTests
{
    [Fact]
    public async Task Looking_signs_nothing_and_the_button_signs_once()
    {
        await using var service = await CalledService.OpenAsync();
        var number = await service.OpenCaseAsync();
        await service.PassAsync(15);
        var link = await service.LinkAsync("officer");

        for (var look = 0; look < 2; look++)
        {
            var (seen, html) = await service.GetAsync(link);
            Assert.Equal(HttpStatusCode.OK, seen);
            Assert.Contains("<button>签收</button>", html, StringComparison.Ordinal);
        }

        Assert.Null((await service.CaseAsync(number)).Acknowledged);
        var (first, signed) = await service.PostAsync(link);
        Assert.Equal((HttpStatusCode.OK, true, false), (first, signed.Contains("签收成功", StringComparison.Ordinal), signed.Contains("<button>", StringComparison.Ordinal)));
        Assert.Equal("officer", (await service.CaseAsync(number)).Answering!.Person);

        service.Clock.Advance(TimeSpan.FromMinutes(1));
        var (second, again) = await service.PostAsync(link);
        Assert.Equal(HttpStatusCode.Conflict, second);
        Assert.Contains("本事项已由甲东值班员于2026年11月23日8时45分签收，无需重复签收。", again, StringComparison.Ordinal);
        var audit = Assert.Single(await service.Record.Audit.ListAsync(0, 100, CalledService.Token), row => row.Act == "case.acknowledge");
        Assert.Equal(("officer", "link 127.0.0.1"), (audit.Actor, audit.Origin));
    }

    [Fact]
    public async Task The_page_shows_one_case_and_leads_nowhere_else()
    {
        await using var service = await CalledService.OpenAsync();
        var number = await service.OpenCaseAsync();
        await service.PassAsync(15);
        var other = await service.OpenCaseAsync("claims");

        using var answer = await service.Client.GetAsync(await service.LinkAsync("officer", number), CalledService.Token);
        var html = await answer.Content.ReadAsStringAsync(CalledService.Token);

        Assert.All(
            [number, "橙色预警", "甲东县", "涉及职工约三百人", "书面初报（值班员）：2026年11月23日10时30分前", "尚无人签收", "<button>签收</button>"],
            words => Assert.Contains(words, html, StringComparison.Ordinal));
        Assert.DoesNotContain(other, html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("form-action 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(["no-referrer", "no-store"], [answer.Headers.GetValues("Referrer-Policy").Single(), answer.Headers.CacheControl!.ToString()]);
    }

    [Fact]
    public async Task A_link_that_is_changed_or_too_old_opens_nothing()
    {
        await using var service = await CalledService.OpenAsync();
        var number = await service.OpenCaseAsync();
        await service.PassAsync(15);
        var link = await service.LinkAsync("officer");
        var changed = link[..^3] + (link[^3] == 'A' ? 'B' : 'A') + link[^2..];

        Assert.Equal(HttpStatusCode.NotFound, (await service.PostAsync(changed)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await service.GetAsync("/ack/x")).Status);
        await service.PassAsync(120);
        var (status, html) = await service.PostAsync(link);

        Assert.Equal(HttpStatusCode.Gone, status);
        Assert.DoesNotContain(number, html, StringComparison.Ordinal);
        Assert.Null((await service.CaseAsync(number)).Acknowledged);
    }

    [Fact]
    public async Task Whoever_tries_links_by_the_dozen_has_to_wait()
    {
        await using var service = await CalledService.OpenAsync();

        for (var attempt = 0; attempt < 10; attempt++)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await service.GetAsync($"/ack/AAAAAAAAAAAAAAAAAAAAAAAAA{attempt}")).Status);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await service.GetAsync("/ack/AAAAAAAAAAAAAAAAAAAAAAAAAA")).Status);
    }

    [Fact]
    public async Task A_link_is_for_one_act_of_one_person_on_one_case()
    {
        await using var service = await CalledService.OpenAsync();
        var number = await service.OpenCaseAsync();
        var other = await service.OpenCaseAsync("claims");
        await service.PassAsync(15);
        await using var context = service.Record.Reader();
        var offer = context.AcknowledgementOffers.Single(row => row.Person == "officer" && row.CaseNumber == number).Id;
        var lead = new Actor("lead", Monitor.Rules.Notifications.PersonRole.Lead, "990100", "link");

        Task<ActAnswer> TryAsync(string number, CaseAct act, Actor actor, long by) => service.Office.ActAsync(number, act, actor, new ActCondition { Offer = by }, CalledService.Token);
        var answers = new[]
        {
            await TryAsync(number, new Lift("已平息"), lead, offer),
            await TryAsync(number, new Verify(CaseVerdict.FalseAlarm, "误报"), CalledService.Officer, offer),
            await TryAsync(number, new Acknowledge(), lead, offer),
            await TryAsync(other, new Acknowledge(), CalledService.Officer, offer),
            await TryAsync(number, new Acknowledge(), CalledService.Officer, 99),
        };

        Assert.All(answers, answer => Assert.Equal(RefusalKind.NotAllowed, answer.Refusal!.Kind));
        Assert.True((await TryAsync(number, new Acknowledge(), CalledService.Officer, offer)).IsDone);
        Assert.Null((await service.CaseAsync(other)).Acknowledged);
    }

    [Fact]
    public async Task The_text_message_fits_two_parts_and_names_nobody()
    {
        await using var service = await CalledService.OpenAsync();
        var number = await service.OpenCaseAsync();
        await service.PassAsync(15);

        var text = Assert.Single(await service.MessagesAsync("officer", OutboxKind.Sms)).Text;

        Assert.StartsWith($"【就业监测】试运行：甲市甲东县企业规模裁员减员橙色预警事项{number}（涉及300人）至今无人签收，请立即签收。回复", text, StringComparison.Ordinal);
        Assert.Equal(2, Worker.Notifications.Channels.SmsText.Segments(text));
        Assert.DoesNotContain("船厂", text, StringComparison.Ordinal);
        Assert.DoesNotContain("值班员", text, StringComparison.Ordinal);
        await service.PassAsync(15);
        var mail = Assert.Single(await service.MessagesAsync("lead", OutboxKind.Mail));
        Assert.Contains($"href=\"https://monitor.example.org{await service.LinkAsync("lead")}\"", mail.Html, StringComparison.Ordinal);
        Assert.Empty(await service.MessagesAsync("analyst", OutboxKind.Sms));
    }

    [Fact]
    public async Task Several_cases_are_one_text_message_that_names_the_others_and_has_one_code_for_all()
    {
        await using var service = await CalledService.OpenAsync();
        var number = await service.OpenCaseAsync();
        await service.OpenCaseAsync("claims");
        await service.PassAsync(15);

        var message = Assert.Single(await service.MessagesAsync("officer", OutboxKind.Sms));

        Assert.Equal(number, message.CaseNumber);
        Assert.Matches("等2起（另有SX2026-0002）至今无人签收，请立即签收。回复[0-9]{6}一并签收$", message.Text);
        Assert.Equal(2, Worker.Notifications.Channels.SmsText.Segments(message.Text));
    }
}
