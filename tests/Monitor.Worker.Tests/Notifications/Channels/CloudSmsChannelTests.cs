using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Monitor.Worker.Notifications.Channels;

namespace Monitor.Worker.Tests.Notifications.Channels;

public sealed class CloudSmsChannelTests : IDisposable
{
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero));

    private static readonly OutgoingSms Sms = new("M-000007", "13900000001", "【就业监测】青岛市触发橙色预警。SX2026-0001，请登录查看。", Clock.GetUtcNow())
    {
        Attempt = 2,
        Variables = ImmutableSortedDictionary<string, string>.Empty.Add("region", "青岛市").Add("number", "SX2026-0001").Add("reason", "drill lifted"),
    };

    private readonly ScratchFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Alibaba_Cloud_gets_signature_template_and_variables_and_its_number_is_kept()
    {
        await using var server = ScriptedHttpServer.Answering(200, """{"Code":"OK","Message":"OK","BizId":"900619746936498440^0","RequestId":"r"}""");
        using var channel = new AliyunSmsChannel(Options(server.Url), Clock);

        var outcome = await channel.SendAsync(Sms, Token);

        Assert.Equal(DeliveryOutcome.Accepted("阿里云短信服务已收下", "900619746936498440^0"), outcome);
        var request = Uri.UnescapeDataString(server.Requests.Single());
        Assert.StartsWith("POST /?OutId=M-000007.2&PhoneNumbers=13900000001&SignName=就业监测&TemplateCode=SMS_2&TemplateParam={\"number\":\"SX2026-0001\",\"place\":\"青岛市\"} HTTP/1.1", request, StringComparison.Ordinal);
        Assert.Contains("x-acs-date: 2026-11-23T00:00:00Z", request, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("ACS3-HMAC-SHA256 Credential=key-id,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature=", request, StringComparison.Ordinal);
        Assert.DoesNotContain("key-secret", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tencent_Cloud_gets_the_variables_in_their_order_and_its_number_is_kept()
    {
        await using var server = ScriptedHttpServer.Answering(200, """{"Response":{"SendStatusSet":[{"SerialNo":"5000:1045710669157053657849499619","PhoneNumber":"+8613900000001","Fee":1,"SessionContext":"M-000007.2","Code":"Ok","Message":"send success","IsoCode":"CN"}],"RequestId":"r"}}""");
        using var channel = new TencentSmsChannel(Options(server.Url) with { AppId = "1400000001", Variables = ImmutableSortedDictionary<string, string>.Empty.Add("1", "{region}").Add("2", "{number}") }, Clock);

        var outcome = await channel.SendAsync(Sms, Token);

        Assert.Equal(DeliveryOutcome.Accepted("腾讯云短信已收下", "5000:1045710669157053657849499619"), outcome);
        var request = server.Requests.Single();
        var body = JsonDocument.Parse(request[request.IndexOf('{', StringComparison.Ordinal)..]).RootElement;
        Assert.Equal(["青岛市", "SX2026-0001"], body.GetProperty("TemplateParamSet").EnumerateArray().Select(one => one.GetString()!));
        Assert.Equal(("+8613900000001", "就业监测", "SMS_2"), (body.GetProperty("PhoneNumberSet")[0].GetString(), body.GetProperty("SignName").GetString(), body.GetProperty("TemplateId").GetString()));
        Assert.Contains("Content-Type: application/json\r\n", request, StringComparison.Ordinal);
        Assert.Contains("X-TC-Timestamp: 1795392000", request, StringComparison.Ordinal);
        Assert.Contains("TC3-HMAC-SHA256 Credential=key-id/2026-11-23/sms/tc3_request, SignedHeaders=content-type;host, Signature=", request, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Code":"isv.MOBILE_NUMBER_ILLEGAL","Message":"非法手机号","RequestId":"r"}""", DeliveryResult.GiveUp, "阿里云短信服务不接受这个号码（200 isv.MOBILE_NUMBER_ILLEGAL 非法手机号）")]
    [InlineData("""{"Code":"isv.BUSINESS_LIMIT_CONTROL","Message":"触发流控","RequestId":"r"}""", DeliveryResult.TryLater, "阿里云短信服务限制了发送频率（200 isv.BUSINESS_LIMIT_CONTROL 触发流控）")]
    [InlineData("""{"Code":"SignatureDoesNotMatch","Message":"bad","RequestId":"r"}""", DeliveryResult.TryLater, "阿里云短信服务没有收下，请检查账号、签名与模板（200 SignatureDoesNotMatch bad）")]
    [InlineData("<html>", DeliveryResult.TryLater, "阿里云短信服务的答复不是约定的格式（200 ）")]
    [InlineData("[1]", DeliveryResult.TryLater, "阿里云短信服务的答复不是约定的格式（200 ）")]
    internal async Task What_Alibaba_Cloud_does_not_take_is_told_with_its_code(string answer, DeliveryResult result, string reason)
    {
        await using var server = ScriptedHttpServer.Answering(200, answer);
        using var channel = new AliyunSmsChannel(Options(server.Url), Clock);

        Assert.Equal(new DeliveryOutcome(result, reason, null), await channel.SendAsync(Sms, Token));
    }

    [Theory]
    [InlineData("""{"Response":{"SendStatusSet":[{"SerialNo":"","Code":"FailedOperation.PhoneNumberInBlacklist","Message":"blocked"}],"RequestId":"r"}}""", DeliveryResult.GiveUp, "腾讯云短信不接受这个号码（200 FailedOperation.PhoneNumberInBlacklist blocked）")]
    [InlineData("""{"Response":{"Error":{"Code":"AuthFailure.SignatureFailure","Message":"bad"},"RequestId":"r"}}""", DeliveryResult.TryLater, "腾讯云短信没有收下，请检查账号、签名与模板（200 AuthFailure.SignatureFailure bad）")]
    [InlineData("""{"Response":{"SendStatusSet":[{"Code":"LimitExceeded.PhoneNumberDailyLimit","Message":"limit"}]}}""", DeliveryResult.TryLater, "腾讯云短信限制了发送频率（200 LimitExceeded.PhoneNumberDailyLimit limit）")]
    [InlineData("""{"Response":{"SendStatusSet":[]}}""", DeliveryResult.TryLater, "腾讯云短信的答复不是约定的格式（200 ）")]
    internal async Task What_Tencent_Cloud_does_not_take_is_told_with_its_code(string answer, DeliveryResult result, string reason)
    {
        await using var server = ScriptedHttpServer.Answering(200, answer);
        using var channel = new TencentSmsChannel(Options(server.Url) with { AppId = "1" }, Clock);

        Assert.Equal(new DeliveryOutcome(result, reason, null), await channel.SendAsync(Sms, Token));
    }

    [Fact]
    public async Task A_message_without_a_value_for_a_variable_is_left_to_the_next_provider()
    {
        await using var server = ScriptedHttpServer.Answering(200, "{}");
        using var channel = new AliyunSmsChannel(Options(server.Url), Clock);

        var outcome = await channel.SendAsync(Sms with { Variables = ImmutableSortedDictionary<string, string>.Empty }, Token);

        Assert.Equal(DeliveryOutcome.GiveUp("这条短信没有模板变量“number”的内容，不能经此服务商发送"), outcome);
        Assert.Empty(server.Requests);
    }

    private CloudSmsOptions Options(Uri url) => new()
    {
        Url = new Uri(url.GetLeftPart(UriPartial.Authority) + "/"),
        KeyId = "key-id",
        Secret = SecretSource.FromFile(folder.File("secret", "key-secret")),
        Signature = "就业监测",
        Template = "SMS_1",
        Templates = ImmutableSortedDictionary<string, string>.Empty.Add("lifted", "SMS_2"),
        Variables = ImmutableSortedDictionary<string, string>.Empty.Add("place", "{region}").Add("number", "{number}"),
    };
}
