using System.Collections.Frozen;
using System.Collections.Immutable;
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
using Monitor.Worker.Tests.Notifications.Channels;
using Monitor.Worker.Tests.Record;

namespace Monitor.Worker.Tests.Notifications.Receipts;

/// <summary>Receipts as a real gateway brings them: it calls again with what was turned away, so that they come late, twice, and an earlier stage after a later one.</summary>
public sealed class RealReceiptTests(OnDemand<SmsGateway> onDemand) : IAsyncLifetime
{
    private const string Key = "0123456789abcdef01234567";

    private readonly ScratchFolder folder = new();
    private readonly List<HttpSmsChannel> channels = [];
    private TemporaryRecord temporary = null!;
    private ReceiptGate gate = null!;
    private WebApplication app = null!;
    private SmsGateway gateway = null!;
    private DeliveryLanes lanes = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => temporary = await TemporaryRecord.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
            gate.Dispose();
        }

        channels.ForEach(channel => channel.Dispose());
        await temporary.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task An_older_receipt_that_comes_after_a_newer_one_takes_nothing_back_and_one_that_comes_twice_counts_once()
    {
        var (first, second) = (new ReceiptCall("M-000001.1", "1"), new ReceiptCall("M-000002.1", "1"));
        await OpenAsync(
            (call, passed) => call switch
            {
                _ when call == second => passed.Contains(second) ? GateAnswer.Taken : GateAnswer.AnswerLost,
                _ when call == first => passed.Count(one => one == second) == 2 && passed.Contains(second with { Status = "8" }) ? GateAnswer.Taken : GateAnswer.TurnedAway,
                { Id: "M-000001.1" } => passed.Contains(first) ? GateAnswer.Taken : GateAnswer.TurnedAway,
                _ => GateAnswer.Taken,
            },
            "kannel");
        var began = temporary.Clock.GetUtcNow();
        await QueueAsync("13800000111");
        await QueueAsync("13800000112");

        Assert.Equal(2, await RunAsync());

        var passed = await PassedAsync(5);
        Assert.Equal([first, first with { Status = "8" }], passed[3..].Select(one => one.Call));
        Assert.Equal([second with { Status = "8" }, second, second], passed[..3].Select(one => one.Call).OrderByDescending(one => one.Status));
        Assert.True(gate.TurnedAway >= 2);
        Assert.Equal(
            [
                (DeliverySource.Attempt, DeliveryAnswer.Accepted, "短信网关已收下", began),
                (DeliverySource.Receipt, DeliveryAnswer.Delivered, "运营商回执：已送达", passed[3].At),
                (DeliverySource.Receipt, DeliveryAnswer.Accepted, "运营商回执：短信中心已接收（ACK/）", passed[4].At),
            ],
            (await RowsAsync(1)).Select(row => (row.Source, row.Answer, row.Reason, row.At)));
        var (one, other) = (await MessageAsync(1), await MessageAsync(2));
        Assert.Equal((OutboxStatus.Delivered, passed[3].At, 1), (one.Status, one.FinishedAt, one.Attempts));
        Assert.Equal((OutboxStatus.Delivered, passed.First(one => one.Call == second).At, 1), (other.Status, other.FinishedAt, other.Attempts));
        Assert.Equal(
            [DeliveryAnswer.Accepted, DeliveryAnswer.Delivered], (await RowsAsync(2)).Where(row => row.Source == DeliverySource.Receipt).Select(row => row.Answer).Order());
    }

    [Fact]
    public async Task A_provider_that_is_heard_of_after_another_has_delivered_makes_nobody_send_a_third_time()
    {
        const string Number = "13800000113";
        await OpenAsync(
            (call, passed) => call.Id == "M-000001.1" && !passed.Contains(new ReceiptCall("M-000001.2", "1")) ? GateAnswer.TurnedAway : GateAnswer.Taken, "first", "second");
        await QueueAsync(Number);
        Assert.Equal(1, await RunAsync());

        temporary.Clock.Advance(ADelivery.Timetable.UnknownAfter); // the receipts are on their way, but not here
        Assert.Equal(1, await RunAsync());
        await PassedAsync(4);
        temporary.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, await RunAsync());

        var rows = await RowsAsync(1);
        Assert.Equal(
            [("first", 1, DeliverySource.Attempt, DeliveryAnswer.Accepted), ("", 1, DeliverySource.Watch, DeliveryAnswer.Unknown)],
            rows.Take(2).Select(row => (row.Provider, row.Attempt, row.Source, row.Answer)));
        Assert.Equal(
            [("first", 1, DeliveryAnswer.Accepted), ("first", 1, DeliveryAnswer.Delivered), ("second", 2, DeliveryAnswer.Accepted), ("second", 2, DeliveryAnswer.Delivered)],
            rows.Where(row => row.Source == DeliverySource.Receipt).Select(row => (row.Provider, row.Attempt, row.Answer)).Order());
        Assert.Equal((OutboxStatus.Delivered, 2), ((await MessageAsync(1)).Status, (await MessageAsync(1)).Attempts));
        Assert.Equal(2, (await gateway.ReceivedAsync(Number, 2, Token)).Length);
    }

    [Fact]
    public async Task A_number_that_no_centre_takes_is_given_up_by_the_answer_and_by_the_receipt()
    {
        await OpenAsync((_, _) => GateAnswer.Taken, "kannel");
        await QueueAsync("19900000114");

        Assert.Equal(0, await RunAsync());

        await PassedAsync(1);
        Assert.Equal(
            [(DeliverySource.Attempt, "短信网关不接受这条短信（403 Not routable. Do not try again.）"), (DeliverySource.Receipt, "运营商回执：短信中心拒收（NACK/no SMSC）")],
            (await RowsAsync(1)).Where(row => row.Answer == DeliveryAnswer.Failed).Select(row => (row.Source, row.Reason)).Order());
        Assert.Equal(OutboxStatus.GivenUp, (await MessageAsync(1)).Status);
    }

    private async Task OpenAsync(Func<ReceiptCall, ImmutableArray<ReceiptCall>, GateAnswer> rule, params string[] providers)
    {
        gateway = await onDemand.OrSkipAsync(Token);
        gate = new ReceiptGate(temporary.Clock, rule);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Use(gate.PassAsync);
        lanes = new DeliveryLanes([.. providers.Select(Lane)]);
        new ReceiptEndpoints(
            temporary.Record,
            ADelivery.Desk(lanes, ADelivery.Timetable, []),
            providers.ToFrozenDictionary(id => id, _ => SmsProviderKind.Http, StringComparer.Ordinal),
            SecretSource.FromFile(folder.File("receipts", Key)),
            NullLogger<ReceiptEndpoints>.Instance).Map(app);
        await app.StartAsync(Token);
    }

    private DeliveryLane Lane(string id, int route)
    {
        var options = SmsGatewayOptions.Kannel(gateway.Url, SecretSource.FromFile(folder.File("user", gateway.User)), SecretSource.FromFile(folder.File("password", gateway.Password)));
        var channel = new HttpSmsChannel(
            options with
            {
                Parameters = [.. options.Parameters, new("dlr-mask", "31"), new("dlr-url", "{receipt}")],
                ReceiptUrl = attempt => $"{app.Urls.Single()}/receipts/{id}/{Key}?id={attempt}&status=%d&answer=%A",
            },
            TimeProvider.System,
            NullLogger<HttpSmsChannel>.Instance);
        channels.Add(channel);
        return new DeliveryLane(id, OutboxKind.Sms, route, (message, token) => channel.SendAsync(new OutgoingSms(message.Key, message.Address, message.Text, message.CreatedAt) { Attempt = message.Attempts }, token))
        {
            GivesReceipts = true,
            Circuit = new ProviderCircuit(3, TimeSpan.FromMinutes(2), temporary.Clock),
        };
    }

    private Task<OutboxMessage> QueueAsync(string number) => temporary.Record.WriteAsync(
        transaction => transaction.AddMessage(new OutboxMessage { Kind = OutboxKind.Sms, Person = "duty", Address = number, Text = "【劳动监测】回执试验", CreatedAt = transaction.Now }), Token);

    private Task<int> RunAsync() => ADelivery.Run(temporary, lanes, ADelivery.Timetable, [], new SendingLimits(TimeZoneInfo.Utc)).RunAsync(Token);

    private Task<ImmutableArray<(ReceiptCall Call, DateTimeOffset At)>> PassedAsync(int count) =>
        Eventually.HoldsAsync(() => gate.Passed, passed => passed.Length >= count, passed => $"{passed.Length} receipts instead of {count}", Token);

    private Task<IReadOnlyList<DeliveryRow>> RowsAsync(long number) => temporary.Record.Outbox.DeliveriesOfAsync(number, Token);

    private async Task<OutboxMessage> MessageAsync(long number) => (await temporary.Record.Outbox.FindAsync(OutboxMessage.KeyOf(number), Token))!;
}
