using Monitor.Testing.Hosts;
using Monitor.Worker.CommandLine;
using Monitor.Worker.Record;
using Monitor.Worker.Tests.Scenarios;

namespace Monitor.Worker.Tests.CommandLine;

/// <summary>The verb on messages, beside a service that has told of an alert.</summary>
public sealed class MessageCommandTests : IDisposable
{
    private readonly SmallProfile profile = new();
    private readonly DataUnderTest data = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        profile.Dispose();
        data.Dispose();
    }

    [Fact]
    public async Task Messages_are_listed_shown_and_previewed_beside_the_service()
    {
        var people = Path.Combine(profile.Folder, "people.yaml");
        await File.WriteAllTextAsync(people, WithAccount(await File.ReadAllTextAsync(people, Token)), Token);
        var clock = SmallProvinceClock.StartingAt(0, 7);
        await using var service = await ServiceUnderTest.OpenAsync(profile.Folder, data.Path, clock, wakesItself: false, Token);
        data.DropReport("A", SmallProfile.East, 268, SmallProvinceClock.FirstDay);
        await service.TakeInAsync(Token);
        clock.SetUtcNow(SmallProvinceClock.At(0, 8));
        await service.EvaluateAsync(Token);
        await service.DeliverAsync(Token);
        await service.Record.WriteAsync(
            transaction => transaction.AddMessage(new OutboxMessage { Kind = OutboxKind.Sms, Person = "nobody", Address = "13912345678", Text = "正文", CreatedAt = transaction.Now }), Token);

        Task<(int Code, string Printed)> RunAsync(params string[] arguments) => PrintedAsync(new CommandSurroundings("wang", "host1", clock), arguments);

        var (_, list) = await RunAsync("list");
        Assert.Contains("已接收（是否送达待回执）", list, StringComparison.Ordinal);
        Assert.EndsWith("共3份。\n", list, StringComparison.Ordinal);
        Assert.EndsWith("以上1份，可能还有更早的；可用 --max 增加份数。\n", (await RunAsync("list", "--max", "1")).Printed, StringComparison.Ordinal);
        Assert.Equal((0, "没有符合条件的通知。\n"), await RunAsync("list", "--dead"));
        Assert.EndsWith("nobody    待发\n共1份。\n", (await RunAsync("list", "--waiting")).Printed, StringComparison.Ordinal);

        var (_, shown) = await RunAsync("show", "M-000003");
        Assert.Contains("139****5678", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("13912345678", shown, StringComparison.Ordinal);
        Assert.EndsWith("投递经过：\n  尚未发送。\n", shown, StringComparison.Ordinal);
        Assert.Contains("第1次 ", (await RunAsync("show", "M-000001")).Printed, StringComparison.Ordinal);
        Assert.Equal(4, (await RunAsync("show", "M-9x")).Code);

        var (code, preview) = await RunAsync("preview", "--case", "SX2026-0001", "--channel", "sms");
        Assert.Equal(0, code);
        Assert.Contains("【就业监测】试运行：甲市甲东县触发橙色预警（严重，Ⅱ级）：1家企业裁减268人。SX2026-0001，请登录查看。\n\n连同签名", preview, StringComparison.Ordinal);
        Assert.Contains("事项编号：SX2026-0001", (await RunAsync("preview", "--case", "SX2026-0001", "--channel", "mail")).Printed, StringComparison.Ordinal);
        Assert.Contains("勿在群内讨论企业和个人信息。", (await RunAsync("preview", "--case", "SX2026-0001", "--channel", "chat")).Printed, StringComparison.Ordinal);
        Assert.Equal(4, (await RunAsync("preview", "--case", "SX2026-0099", "--channel", "sms")).Code);
        Assert.Contains("按预案不以这种方式呼叫任何人", (await RunAsync("preview", "--case", "SX2026-0001", "--about", "call", "--channel", "sms")).Printed, StringComparison.Ordinal);
        Assert.Contains("还没有以这种方式通知过任何人", (await RunAsync("preview", "--case", "SX2026-0001", "--about", "case", "--channel", "mail")).Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_text_is_previewed_with_samples_without_data()
    {
        var (code, sms) = await PrintedAsync(new CommandSurroundings("nobody", "host1", TimeProvider.System), ["preview", "--text", "takeover.sms"]);
        Assert.Equal(0, code);
        Assert.Equal(
            """
            样例 1：邮件未达、改发短信
            【就业监测】甲市甲东县红色预警SX2026-0001的通知邮件没有送达，请登录查看。
            （takeover.sms：连同签名42字，拆成1段）

            样例 2：邮件是否送达不明、改发短信
            【就业监测】M-000012的通知邮件是否送达不明，请登录查看。
            （takeover.sms：连同签名32字，拆成1段）

            样例 3：演练、邮件未达、改发短信
            【就业监测】演练：甲市甲东县红色预警SX2026-0001的通知邮件没有送达，请登录查看。
            （takeover.sms：连同签名45字，拆成1段）

            样例 4：演练、邮件是否送达不明、改发短信
            【就业监测】演练：M-000012的通知邮件是否送达不明，请登录查看。
            （takeover.sms：连同签名35字，拆成1段）

            共4个样例（内容相同的只列一个）。

            """.ReplaceLineEndings("\n"),
            sms);

        var page = Path.Combine(data.Path, "page.html");
        var (_, mail) = await PrintedAsync(new CommandSurroundings("nobody", "host1", TimeProvider.System), ["preview", "--text", "deadletter", "--sample", "4", "--html", page]);
        Assert.StartsWith("样例 4：邮件未达、移入死信\n【数据预警】通知未能送达：M-000012\n", mail, StringComparison.Ordinal);
        Assert.Contains("550 邮箱不存在", await File.ReadAllTextAsync(page, Token), StringComparison.Ordinal);
        Assert.Equal(4, (await PrintedAsync(new CommandSurroundings("nobody", "host1", TimeProvider.System), ["preview", "--text", "nosuch"])).Code);
    }

    private static string WithAccount(string text)
    {
        var at = text.IndexOf("role:", StringComparison.Ordinal);
        return $"{text[..at]}account: wang\n    {text[at..]}";
    }

    private async Task<(int Code, string Printed)> PrintedAsync(CommandSurroundings surroundings, string[] arguments)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        var parsed = MonitorCommandLine.Create(surroundings).Parse(["message", .. arguments, "--config", profile.Folder, "--data", data.Path]);
        parsed.InvocationConfiguration.Output = output;
        parsed.InvocationConfiguration.Error = output;
        parsed.InvocationConfiguration.EnableDefaultExceptionHandler = false;
        return (await parsed.InvokeAsync(cancellationToken: Token), output.ToString());
    }
}
