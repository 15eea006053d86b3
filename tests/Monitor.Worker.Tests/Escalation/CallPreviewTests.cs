namespace Monitor.Worker.Tests.Escalation;

/// <summary>What a case says and how it calls is read before it is sent, and sends nothing.</summary>
public sealed class CallPreviewTests
{
    [Fact]
    public async Task The_call_to_come_the_last_call_and_the_last_notice_of_a_case_are_previewed()
    {
        await using var service = await CalledService.OpenAsync();
        var number = await service.OpenCaseAsync();

        var (_, first) = await service.CommandAsync("officer", "message", "preview", "--case", number, "--about", "call", "--channel", "sms");
        await service.PassAsync(30);
        var sent = (await service.Record.Outbox.ListAsync(0, int.MaxValue, CalledService.Token)).Count;
        var (code, second) = await service.CommandAsync("officer", "message", "preview", "--case", number, "--about", "call", "--channel", "mail");
        var (_, notice) = await service.CommandAsync("officer", "message", "preview", "--case", number, "--about", "case", "--channel", "mail");

        Assert.StartsWith($"接收人：甲东值班员\n\n【就业监测】试运行：甲市甲东县企业规模裁员减员橙色预警事项{number}（涉及300人）至今无人签收，请立即签收。回复000000签收，或打开 https://monitor.example.org/ack/", first, StringComparison.Ordinal);
        Assert.Equal(0, code);
        Assert.StartsWith("接收人：甲市带班领导\n", second, StringComparison.Ordinal);
        Assert.Contains("现按预案逐级呼叫（第2步）", second, StringComparison.Ordinal);
        Assert.Contains("接报立项", notice, StringComparison.Ordinal);
        Assert.Equal(sent, (await service.Record.Outbox.ListAsync(0, int.MaxValue, CalledService.Token)).Count);
    }
}
