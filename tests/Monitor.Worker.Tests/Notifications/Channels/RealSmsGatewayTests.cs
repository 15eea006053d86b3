using System.Collections.Frozen;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Monitor.Rules.Notifications.Delivery;
using Monitor.Testing.Servers;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.Notifications;
using Monitor.Worker.Notifications.Channels;
using Monitor.Worker.Notifications.Receipts;
using Monitor.Worker.Record;
using Monitor.Worker.Tests.Record;

namespace Monitor.Worker.Tests.Notifications.Channels;

public sealed class RealSmsGatewayTests(OnDemand<SmsGateway> onDemand) : IDisposable
{
    private readonly ScratchFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_text_reaches_the_phone_as_it_was_written()
    {
        var gateway = await onDemand.OrSkipAsync(Token);
        using var channel = Channel(Options(gateway));
        var sms = Messages.Sms with { ToNumber = "13800000101", Text = "【劳动监测】橙色预警：示例县 5.2% <较重> +1&2，请登录查看" };

        var outcome = await channel.SendAsync(sms, Token);

        Assert.Equal(new DeliveryOutcome(DeliveryResult.Accepted, "短信网关已收下", "0: Accepted for delivery"), outcome);
        var received = Assert.Single(await gateway.ReceivedAsync(sms.ToNumber, 1, Token));
        Assert.Equal(sms.Text, received.Text);
    }

    [Fact]
    public async Task A_text_of_two_parts_arrives_whole()
    {
        var gateway = await onDemand.OrSkipAsync(Token);
        using var channel = Channel(Options(gateway));
        var text = SmsText.Fit("劳动监测", string.Concat(Enumerable.Repeat("示例县裁员，请核实；", 20)), "请登录查看", 2);
        var sms = Messages.Sms with { ToNumber = "13800000103", Text = text };

        await channel.SendAsync(sms, Token);

        Assert.Equal(2, SmsText.Segments(text));
        Assert.Equal(text, Assert.Single(await gateway.ReceivedAsync(sms.ToNumber, 1, Token)).Text);
    }

    [Fact]
    public async Task A_wrong_password_can_be_mended_and_is_tried_later()
    {
        var gateway = await onDemand.OrSkipAsync(Token);
        using var channel = Channel(Options(gateway) with { Password = SecretSource.FromFile(folder.File("wrong", "not the password")) });

        var outcome = await channel.SendAsync(Messages.Sms with { ToNumber = "13800000104" }, Token);

        Assert.Equal(DeliveryResult.TryLater, outcome.Result);
        Assert.StartsWith("短信网关拒绝访问，请检查账号、口令与来源地址（403", outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_gateways_receipts_reach_the_service_and_end_at_delivered_in_whatever_order_they_come()
    {
        var gateway = await onDemand.OrSkipAsync(Token);
        await using var temporary = await TemporaryRecord.OpenAsync();
        const string key = "0123456789abcdef01234567";
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        DeliveryLane[] lane = [];
        var lanes = () => new DeliveryLanes([.. lane]);
        HttpSmsChannel? channel = null;
        lane = [new DeliveryLane("kannel", OutboxKind.Sms, 0, (message, token) => channel!.SendAsync(new OutgoingSms(message.Key, message.Address, message.Text, message.CreatedAt) { Attempt = message.Attempts }, token))
        {
            GivesReceipts = true, Circuit = new ProviderCircuit(3, TimeSpan.FromMinutes(2), temporary.Clock),
        }];
        var providers = new Dictionary<string, SmsProviderKind> { ["kannel"] = SmsProviderKind.Http }.ToFrozenDictionary(StringComparer.Ordinal);
        new ReceiptEndpoints(temporary.Record, ADelivery.Desk(lanes(), ADelivery.Timetable, []), providers, SecretSource.FromFile(folder.File("receipts", key)), NullLogger<ReceiptEndpoints>.Instance).Map(app);
        await app.StartAsync(Token);
        var options = Options(gateway);
        using var real = channel = Channel(options with
        {
            Parameters = [.. options.Parameters, new("dlr-mask", "31"), new("dlr-url", "{receipt}")],
            ReceiptUrl = id => $"{app.Urls.Single()}/receipts/kannel/{key}?id={id}&status=%d&answer=%A",
        });
        await temporary.Record.WriteAsync(transaction => transaction.AddMessage(new OutboxMessage { Kind = OutboxKind.Sms, Person = "duty", Address = "13800000105", Text = "【劳动监测】回执试验", CreatedAt = transaction.Now }), Token);

        await ADelivery.Run(temporary, lanes(), ADelivery.Timetable, [], new SendingLimits(TimeZoneInfo.Utc)).RunAsync(Token);

        var learnt = await Eventually.HoldsAsync(
            () => temporary.Record.Outbox.DeliveriesOfAsync(1, Token).GetAwaiter().GetResult(), rows => rows.Count == 3, rows => $"{rows.Count} rows instead of 3", Token);
        Assert.Equal(OutboxStatus.Delivered, (await temporary.Record.Outbox.FindAsync("M-000001", Token))!.Status);
        Assert.Equal([DeliveryAnswer.Accepted, DeliveryAnswer.Accepted, DeliveryAnswer.Delivered], learnt.Select(row => row.Answer).Order());
    }

    [Fact]
    public async Task A_gateway_that_goes_down_between_two_messages_is_tried_later()
    {
        var own = new OnDemand<SmsGateway>();
        HttpSmsChannel channel;
        DeliveryOutcome before;
        await using (own)
        {
            channel = Channel(Options(await own.OrSkipAsync(Token)));
            before = await channel.SendAsync(Messages.Sms, Token);
        }

        using var toTheDead = channel;
        var after = await toTheDead.SendAsync(Messages.Sms, Token);

        Assert.Equal(DeliveryResult.Accepted, before.Result);
        Assert.Equal(DeliveryOutcome.TryLater("短信网关拒绝连接，可能没有运行；请检查地址与端口"), after);
    }

    private static HttpSmsChannel Channel(SmsGatewayOptions options) => new(options, TimeProvider.System, NullLogger<HttpSmsChannel>.Instance);

    private SmsGatewayOptions Options(SmsGateway gateway) => SmsGatewayOptions.Kannel(
        gateway.Url,
        SecretSource.FromFile(folder.File("user", gateway.User)),
        SecretSource.FromFile(folder.File("password", gateway.Password)));
}
