using System.Collections.Frozen;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications.Delivery;
using Monitor.Testing;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.Notifications;
using Monitor.Worker.Notifications.Channels;
using Monitor.Worker.Notifications.Receipts;
using Monitor.Worker.Record;
using Monitor.Worker.Tests.Notifications.Channels;
using Monitor.Worker.Tests.Record;

namespace Monitor.Worker.Tests.Notifications.Receipts;

public sealed class ReceiptEndpointTests : IAsyncLifetime
{
    private const string Key = "0123456789abcdef01234567";

    private readonly ScratchFolder folder = new();
    private TemporaryRecord temporary = null!;
    private WebApplication app = null!;
    private HttpClient client = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        temporary = await TemporaryRecord.OpenAsync();
        var lanes = new DeliveryLanes(
        [
            ADelivery.Lane(temporary, "kannel", 0, _ => DeliveryOutcome.Accepted("已收下", null), receipts: true),
            ADelivery.Lane(temporary, "ali", 1, _ => DeliveryOutcome.Accepted("已收下", "biz-1"), receipts: true),
            ADelivery.Lane(temporary, "tencent", 2, _ => DeliveryOutcome.Accepted("已收下", "sid-1"), receipts: true),
        ]);
        var providers = new Dictionary<string, SmsProviderKind> { ["kannel"] = SmsProviderKind.Http, ["ali"] = SmsProviderKind.Aliyun, ["tencent"] = SmsProviderKind.Tencent };
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        new ReceiptEndpoints(
            temporary.Record, ADelivery.Desk(lanes, ADelivery.Timetable, [SampleProvince.Officer()]), providers.ToFrozenDictionary(StringComparer.Ordinal),
            SecretSource.FromFile(folder.File("receipts", Key)), NullLogger<ReceiptEndpoints>.Instance).Map(app);
        await app.StartAsync(Token);
        client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        await QueueAndSendAsync(lanes);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
        await temporary.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Kannels_reports_are_taken_in_whatever_order_they_come()
    {
        Assert.Equal(HttpStatusCode.OK, await GetAsync($"/receipts/kannel/{Key}?id=M-000001.1&status=1&answer=DELIVRD"));
        Assert.Equal(HttpStatusCode.OK, await GetAsync($"/receipts/kannel/{Key}?id=M-000001.1&status=8&answer=ACK%2F"));

        var row = (await temporary.Record.Outbox.FindAsync("M-000001", Token))!;
        Assert.Equal(OutboxStatus.Delivered, row.Status);
        Assert.Equal(
            [(DeliveryAnswer.Accepted, "已收下"), (DeliveryAnswer.Delivered, "运营商回执：已送达（DELIVRD）"), (DeliveryAnswer.Accepted, "运营商回执：短信中心已接收（ACK/）")],
            (await temporary.Record.Outbox.DeliveriesOfAsync(1, Token)).Select(one => (one.Answer, one.Reason)));
    }

    [Fact]
    public async Task Alibaba_Clouds_reports_find_their_message_by_our_number()
    {
        using var answer = await client.PostAsJsonAsync(
            $"/receipts/ali/{Key}", new[] { new { phone_number = "13900000001", success = true, err_code = "DELIVERED", err_msg = "用户接收成功", sms_size = "1", biz_id = "biz-1", out_id = "M-000001.1" } }, Token);

        Assert.Equal("""{"code":0,"msg":"成功"}""", System.Text.RegularExpressions.Regex.Unescape(await answer.Content.ReadAsStringAsync(Token)));
        Assert.Equal(OutboxStatus.Delivered, (await temporary.Record.Outbox.FindAsync("M-000001", Token))!.Status);
    }

    [Fact]
    public async Task Tencent_Clouds_reports_are_kept_until_their_message_is_known()
    {
        using var answer = await client.PostAsJsonAsync(
            $"/receipts/tencent/{Key}", new[] { new { user_receive_time = "2026-11-23 08:03:04", nationcode = "86", mobile = "13900000001", report_status = "FAIL", errmsg = "MK:0001", description = "空号", sid = "sid-9" } }, Token);

        Assert.Equal("""{"result":0,"errmsg":"OK"}""", await answer.Content.ReadAsStringAsync(Token));
        Assert.Equal("运营商回执：未送达（MK:0001 空号）", temporary.Scalar("SELECT reason FROM deliveries WHERE message IS NULL AND reference = 'sid-9'"));
        Assert.Equal(OutboxStatus.Accepted, (await temporary.Record.Outbox.FindAsync("M-000001", Token))!.Status);
    }

    [Theory]
    [InlineData("/receipts/kannel/0123456789abcdef01234568?id=M-000001.1&status=1", HttpStatusCode.NotFound)]
    [InlineData("/receipts/other/0123456789abcdef01234567?id=M-000001.1&status=1", HttpStatusCode.NotFound)]
    [InlineData("/receipts/ali/0123456789abcdef01234567?id=M-000001.1&status=1", HttpStatusCode.NotFound)]
    [InlineData("/receipts/kannel/0123456789abcdef01234567?id=M-000001&status=1", HttpStatusCode.BadRequest)]
    [InlineData("/receipts/kannel/0123456789abcdef01234567?id=M-000001.1&status=99", HttpStatusCode.BadRequest)]
    [InlineData("/receipts/kannel/0123456789abcdef01234567", HttpStatusCode.BadRequest)]
    public async Task Who_does_not_know_the_secret_or_says_nothing_changes_nothing(string address, HttpStatusCode expected)
    {
        Assert.Equal(expected, await GetAsync(address));
        Assert.Equal(OutboxStatus.Accepted, (await temporary.Record.Outbox.FindAsync("M-000001", Token))!.Status);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    public async Task A_body_that_is_no_report_is_refused(string body)
    {
        using var answer = await client.PostAsync(new Uri($"/receipts/ali/{Key}", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"), Token);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private async Task<HttpStatusCode> GetAsync(string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Token);
        return answer.StatusCode;
    }

    private async Task QueueAndSendAsync(DeliveryLanes lanes)
    {
        await temporary.Record.WriteAsync(
            transaction => transaction.AddMessage(new OutboxMessage
            {
                Kind = OutboxKind.Sms,
                Person = SampleProvince.Officer().Id,
                Address = "13900000001",
                Text = "正文",
                Grade = Grade.Severe,
                CreatedAt = transaction.Now,
            }),
            Token);
        await ADelivery.Run(temporary, lanes, ADelivery.Timetable, [SampleProvince.Officer()], new SendingLimits(SampleProvince.Rules.TimeZone)).RunAsync(Token);
    }
}
