using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Escalation;

/// <summary>Who may look at messages that call a person to acknowledge, and what of them is hidden.</summary>
public sealed class MessageRightsTests
{
    [Fact]
    public async Task Link_and_code_of_a_call_are_hidden_from_everybody_who_may_read_it()
    {
        await using var service = await CalledService.OpenAsync();
        var number = await service.OpenCaseAsync();
        await service.PassAsync(15);
        var sms = Assert.Single(await service.MessagesAsync("officer", OutboxKind.Sms));
        var (link, code) = (await service.LinkAsync("officer"), await service.CodeAsync("officer"));

        foreach (var account in new[] { "officer", "city_officer", "lead" })
        {
            var (exit, shown) = await service.CommandAsync(account, "message", "show", sms.Key);
            Assert.Equal(0, exit);
            Assert.Contains($"{number}", shown, StringComparison.Ordinal);
            Assert.Contains("回复******签收，或打开 https://monitor.example.org/ack/******", shown, StringComparison.Ordinal);
            Assert.DoesNotContain(link, shown, StringComparison.Ordinal);
            Assert.DoesNotContain(code, shown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_message_is_seen_where_its_case_may_be_read_and_the_operator_sees_only_how_far_it_came()
    {
        await using var service = await CalledService.OpenAsync();
        await service.OpenCaseAsync();
        await service.PassAsync(15);
        var sms = Assert.Single(await service.MessagesAsync("officer", OutboxKind.Sms));

        var (refused, why) = await service.CommandAsync("neighbour", "message", "show", sms.Key);
        Assert.Equal((4, $"没有“{sms.Key}”这份通知，或者不在您可以查阅的范围之内。编号形如 M-000012，可用 monitor message list 核对。\n"), (refused, why));
        Assert.Equal((0, "没有符合条件的通知。\n"), await service.CommandAsync("neighbour", "message", "list"));
        Assert.Equal(4, (await service.CommandAsync("neighbour", "message", "preview", "--case", "SX2026-0001", "--channel", "sms")).Code);
        Assert.Equal(2, (await service.CommandAsync("stranger", "message", "list")).Code);

        Assert.Contains(sms.Key, (await service.CommandAsync("operator", "message", "list")).Printed, StringComparison.Ordinal);
        var (done, shown) = await service.CommandAsync("operator", "message", "show", sms.Key);
        Assert.Equal(0, done);
        Assert.Contains("正文不显示：运维人员只查看投递情况，不查阅事项内容。", shown, StringComparison.Ordinal);
        Assert.Contains("投递经过：", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("无人签收", shown, StringComparison.Ordinal);
    }
}
