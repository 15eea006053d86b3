using Monitor.Rules.Cases.Plans;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications.Delivery;
using Monitor.Worker.Notifications.Channels;
using Monitor.Worker.Record;
using Monitor.Worker.Tests.Notifications.Channels;

namespace Monitor.Worker.Tests.Escalation;

/// <summary>Calls that go to a chat group: a group on loopback, of the city; that of the province must hear nothing, for the city has its own.</summary>
public sealed class EscalationChatTests
{
    private const string Steps = """

        escalation:
          follow_within: 2h
          steps:
            - { grades: [3, 4], after: 15m, to: [duty_officer], channels: [sms, chat] }
            - { grades: [3, 4], after: 30m, to: [lead], channels: [chat] }
            - { grades: [3, 4], after: 45m, to: [above_duty_officer], channels: [sms, chat] }
        """;

    [Fact]
    public async Task The_group_reads_which_post_is_called_and_neither_link_nor_code_nor_name()
    {
        await using var group = ScriptedHttpServer.Answering(200, "ok");
        await using var service = await CalledService.OpenAsync(escalation: Steps, channels: Groups(group));
        var number = await service.OpenCaseAsync();
        await service.PassAsync(15);

        await service.DeliverAsync();

        var message = Assert.Single(await ChatsAsync(service));
        Assert.Equal(
            """
            【试运行】甲市甲东县橙色预警事项SX2026-0001至今无人签收，现按预案第1步呼叫甲市甲东县值班员，请立即签收并组织核实。
            签收链接或签收码已发至被呼叫人本人的手机或邮箱，请勿转发到群内。
            详情请登录系统查看，勿在群内讨论企业和个人信息。
            """.ReplaceLineEndings("\n"),
            message.Text);
        Assert.NotEmpty(await service.LinkAsync("officer"));
        Assert.Equal(("chat.city", "city", number, Grade.Severe, OutboxStatus.Accepted), (message.Person, message.Address, message.CaseNumber, message.Grade, message.Status));
        var request = Assert.Single(group.Requests);
        var body = request[request.IndexOf('{', StringComparison.Ordinal)..];
        Assert.Contains($"X-Monitor-Signature: sha256={VendorSignature.Plain(new Secret(CalledService.Secret), service.Clock.GetUtcNow(), body)}\r\n", request, StringComparison.Ordinal);
        Assert.Contains("\"title\":\"【试运行】逐级呼叫：甲市甲东县橙色预警\",\"text\":\"【试运行】甲市甲东县橙色预警事项SX2026-0001至今无人签收", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_step_is_an_attempt_of_its_own_with_its_outcome()
    {
        await using var group = ScriptedHttpServer.Answering(200, "ok");
        await using var service = await CalledService.OpenAsync(escalation: Steps, channels: Groups(group));
        var number = await service.OpenCaseAsync();
        for (var step = 0; step < 3; step++)
        {
            await service.PassAsync(15);
            await service.DeliverAsync();
        }

        var chats = await ChatsAsync(service);
        var rounds = (await service.CaseAsync(number)).Escalation!.Rounds;
        Assert.Equal(3, rounds.Length);
        Assert.Equal(rounds.Select(round => round.At), chats.Select(chat => chat.CreatedAt));
        Assert.All(rounds, round => Assert.Contains(EscalationChannel.Chat, round.Call.Channels));
        Assert.Equal(
            ["现按预案第1步呼叫甲市甲东县值班员", "现按预案第2步呼叫甲市带班领导", "现按预案第3步呼叫甲市值班员"],
            chats.Select(chat => chat.Text.Split('，')[1]));
        Assert.Contains("SX2026-0001（第2次通知）", chats[1].Text, StringComparison.Ordinal);
        foreach (var chat in chats)
        {
            var attempt = Assert.Single(await service.Record.Outbox.DeliveriesOfAsync(chat.Number, CalledService.Token));
            Assert.Equal(("chat.city", DeliveryAnswer.Accepted, "工作群接口已收下"), (attempt.Provider, attempt.Answer, attempt.Reason));
        }
    }

    [Fact]
    public async Task A_step_that_asks_the_group_alone_writes_to_nobody_besides_and_promises_no_link()
    {
        await using var group = ScriptedHttpServer.Answering(200, "ok");
        await using var service = await CalledService.OpenAsync(escalation: Steps, channels: Groups(group));
        await service.OpenCaseAsync();
        await service.PassAsync(15);

        await service.PassAsync(15);

        Assert.Contains("\n请被呼叫人登录系统签收。\n", (await ChatsAsync(service))[1].Text, StringComparison.Ordinal);
        Assert.Empty(await service.MessagesAsync("lead", OutboxKind.Sms));
        Assert.Empty(await service.MessagesAsync("lead", OutboxKind.Mail));
    }

    [Fact]
    public async Task Once_somebody_has_acknowledged_the_group_hears_no_more()
    {
        await using var group = ScriptedHttpServer.Answering(200, "ok");
        await using var service = await CalledService.OpenAsync(escalation: Steps, channels: Groups(group));
        var number = await service.OpenCaseAsync();
        await service.PassAsync(15);

        await service.ReplyAsync(CalledService.OfficerNumber, await service.CodeAsync("officer"));
        await service.PassAsync(60);

        Assert.Equal("officer", (await service.CaseAsync(number)).Answering!.Person);
        Assert.Single(await ChatsAsync(service));
    }

    [Fact]
    public async Task Cases_called_at_once_are_one_message()
    {
        await using var group = ScriptedHttpServer.Answering(200, "ok");
        await using var service = await CalledService.OpenAsync(escalation: Steps, channels: Groups(group));
        await service.OpenCaseAsync();
        await service.OpenCaseAsync("claims");

        await service.PassAsync(15);

        Assert.Contains(
            "请立即签收并组织核实。\n同时呼叫的还有：\n· 甲市甲东县橙色预警事项SX2026-0002至今无人签收，呼叫甲市甲东县值班员\n签收链接或签收码", Assert.Single(await ChatsAsync(service)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_keeps_the_channels_it_opened_with_and_where_the_group_is_gone_people_are_written_to()
    {
        await using var group = ScriptedHttpServer.Answering(200, "ok");
        await using var service = await CalledService.OpenAsync(escalation: Steps, channels: Groups(group));
        var number = await service.OpenCaseAsync();

        await service.ReopenAsync(CalledService.Escalation, "");
        await service.PassAsync(30);

        Assert.Equal([EscalationChannel.Chat], (await service.CaseAsync(number)).Escalation!.Rounds[1].Call.Channels);
        Assert.Empty(await ChatsAsync(service));
        Assert.Single(await service.MessagesAsync("lead", OutboxKind.Mail));
        Assert.Empty(await service.MessagesAsync("lead", OutboxKind.Sms));
    }

    [Fact]
    public async Task A_group_that_does_not_answer_is_tried_again()
    {
        await using var group = ScriptedHttpServer.Answering(500, "");
        await using var service = await CalledService.OpenAsync(escalation: Steps, channels: Groups(group));
        await service.OpenCaseAsync();
        await service.PassAsync(15);

        await service.DeliverAsync();
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        await service.DeliverAsync();

        Assert.Equal((OutboxStatus.Queued, 2), ((await ChatsAsync(service))[0].Status, (await ChatsAsync(service))[0].Attempts));
        Assert.Equal(2, group.Requests.Count);
    }

    private static async Task<OutboxMessage[]> ChatsAsync(CalledService service) => [.. (await service.Record.Outbox.ListAsync(0, int.MaxValue, CalledService.Token)).Where(message => message.Kind == OutboxKind.Chat)];

    private static string Groups(ScriptedHttpServer group) => $$"""
        channels:
          chat:
            - { id: province, kind: generic, url: "{{group.Url}}", secret_file: chat-secret, region: "990000" }
            - { id: city, kind: generic, url: "{{group.Url}}", secret_file: chat-secret, region: "990100", grade: 4, levels: [province] }
        """;
}
