using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Monitor.Worker.Notifications.Channels;

namespace Monitor.Worker.Tests.Notifications.Channels;

public sealed class HttpSmsChannelTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Kannel_is_asked_as_its_manual_says()
    {
        await using var gateway = ScriptedHttpServer.Answering(202, "0: Accepted for delivery");
        using var channel = Channel(Kannel(gateway.Url));

        var outcome = await channel.SendAsync(Messages.Sms with { Text = "【劳动监测】A&B 5.2%" }, Token);

        Assert.Equal(new DeliveryOutcome(DeliveryResult.Accepted, "短信网关已收下", "0: Accepted for delivery"), outcome);
        Assert.StartsWith(
            "GET /cgi-bin/sendsms?username=labour&password=labour%20pw&to=13800138000&coding=2&charset=UTF-8"
            + "&text=%E3%80%90%E5%8A%B3%E5%8A%A8%E7%9B%91%E6%B5%8B%E3%80%91A%26B%205.2%25 HTTP/1.1\r\n",
            gateway.Requests.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_gateway_needs_settings_and_no_code()
    {
        await using var gateway = ScriptedHttpServer.Answering(200, "OK 778899");
        using var channel = Channel(Kannel(gateway.Url) with
        {
            Method = SmsGatewayMethod.PostForm,
            Parameters =
            [
                new("mobile", "86{to}"), new("content", "{text}"), new("auth", "{user}:{password}"), new("seq", "{key}"), new("type", "alarm"),
            ],
            SuccessStatusCodes = [200],
            SuccessBodyPrefixes = ["OK"],
        });

        var outcome = await channel.SendAsync(Messages.Sms with { Text = "预警 1" }, Token);

        Assert.Equal("OK 778899", outcome.ProviderReference);
        var request = gateway.Requests.Single();
        Assert.StartsWith("POST /cgi-bin/sendsms HTTP/1.1\r\n", request, StringComparison.Ordinal);
        Assert.EndsWith(
            "\r\n\r\nmobile=8613800138000&content=%E9%A2%84%E8%AD%A6+1&auth=labour%3Alabour+pw&seq=S-000045&type=alarm",
            request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_with_braces_is_text_and_no_way_to_the_password()
    {
        await using var gateway = ScriptedHttpServer.Answering(202, "0: Accepted for delivery");
        using var channel = Channel(Kannel(gateway.Url));

        await channel.SendAsync(Messages.Sms with { Text = "{password}{to}" }, Token);

        Assert.Contains("&text=%7Bpassword%7D%7Bto%7D ", gateway.Requests.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_has_a_query_of_its_own_keeps_it()
    {
        await using var gateway = ScriptedHttpServer.Answering(202, "0: Accepted for delivery");
        using var channel = Channel(Kannel(new Uri(gateway.Url + "?smsc=fake1")));

        await channel.SendAsync(Messages.Sms, Token);

        Assert.StartsWith("GET /cgi-bin/sendsms?smsc=fake1&username=labour&", gateway.Requests.Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(202, "3: Queued for later delivery", "Accepted", "短信网关已收下")]
    [InlineData(202, "unexpected", "TryLater", "短信网关的答复不是约定的成功答复（202 unexpected）")]
    [InlineData(400, "Bad request", "GiveUp", "短信网关不接受这条短信（400 Bad request）")]
    [InlineData(403, "Authorization failed", "TryLater", "短信网关拒绝访问，请检查账号、口令与来源地址（403 Authorization failed）")]
    [InlineData(503, "Temporal failure", "TryLater", "短信网关暂时不收（503 Temporal failure）")]
    [InlineData(418, "teapot", "TryLater", "短信网关的答复不在约定之列，请检查网关配置（418 teapot）")]
    public async Task The_status_code_and_the_body_decide_what_becomes_of_the_message(int status, string body, string result, string reason)
    {
        await using var gateway = ScriptedHttpServer.Answering(status, body);
        using var channel = Channel(Kannel(gateway.Url));

        var outcome = await channel.SendAsync(Messages.Sms, Token);

        Assert.Equal((Enum.Parse<DeliveryResult>(result), reason), (outcome.Result, outcome.Reason));
    }

    [Fact]
    public async Task A_gateway_that_answers_everything_with_200_is_judged_by_its_body()
    {
        await using var gateway = ScriptedHttpServer.Answering(200, "ERR-NUMBER invalid");
        using var channel = Channel(Kannel(gateway.Url) with { SuccessBodyPrefixes = ["OK"], GiveUpBodyPrefixes = ["ERR-NUMBER"] });

        Assert.Equal(DeliveryOutcome.GiveUp("短信网关不接受这条短信（200 ERR-NUMBER invalid）"), await channel.SendAsync(Messages.Sms, Token));
    }

    [Fact]
    public async Task A_redirect_is_not_followed_since_the_password_would_go_along()
    {
        await using var elsewhere = ScriptedHttpServer.Answering(202, "0: Accepted for delivery");
        await using var gateway = ScriptedHttpServer.Answering(302, "", $"Location: {elsewhere.Url}\r\n");
        using var channel = Channel(Kannel(gateway.Url));

        var outcome = await channel.SendAsync(Messages.Sms, Token);

        Assert.Equal(DeliveryOutcome.TryLater("短信网关要求转到别处，出于安全没有跟随，请检查网关地址（302 ）"), outcome);
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task A_password_that_the_gateway_repeats_is_starred_out()
    {
        await using var gateway = ScriptedHttpServer.Answering(403, "bad request: username=labour&password=labour%20pw or labour pw");
        using var channel = Channel(Kannel(gateway.Url));

        var outcome = await channel.SendAsync(Messages.Sms, Token);

        Assert.Equal("短信网关拒绝访问，请检查账号、口令与来源地址（403 bad request: username=labour&password=*** or ***）", outcome.Reason);
    }

    [Fact]
    public async Task A_gateway_that_falls_silent_holds_a_message_no_longer_than_the_deadline()
    {
        await using var gateway = ScriptedHttpServer.Saying(ScriptedHttpServer.Silence);
        using var channel = Channel(Kannel(gateway.Url) with { Timeout = TimeSpan.FromSeconds(1) });

        var outcome = await channel.SendAsync(Messages.Sms, Token).WaitAsync(TimeSpan.FromSeconds(20), Token);

        Assert.Equal(DeliveryOutcome.Unknown("短信网关在时限内没有答复，是否收下不明，将重发"), outcome);
    }

    [Fact]
    public async Task Over_TLS_the_pinned_certificate_is_believed_and_no_other()
    {
        using var certificates = new ServerCertificates();
        await using var gateway = ScriptedHttpServer.AnsweringOverTls(certificates.Server, "0: Accepted for delivery");
        using var pinned = Channel(Kannel(gateway.Url) with { Trust = new(null, certificates.Fingerprint, checkRevocation: true) });
        using var mistaken = Channel(Kannel(gateway.Url) with { Trust = new(null, new string('0', 64), checkRevocation: true) });
        using var ordinary = Channel(Kannel(gateway.Url) with { Trust = new(null, null, checkRevocation: false) });

        Assert.Equal(DeliveryResult.Accepted, (await pinned.SendAsync(Messages.Sms, Token)).Result);
        Assert.StartsWith("不信任短信网关的证书：证书指纹与配置不符", (await mistaken.SendAsync(Messages.Sms, Token)).Reason, StringComparison.Ordinal);
        Assert.StartsWith("不信任短信网关的证书：系统不信任该证书", (await ordinary.SendAsync(Messages.Sms, Token)).Reason, StringComparison.Ordinal);
        Assert.Single(gateway.Requests);
    }

    [Theory]
    [InlineData("!")]
    [InlineData("HTTP/1.1 202 Accepted\r\nContent-Length: 500\r\n\r\n0: Acc")]
    public async Task An_answer_that_breaks_off_leaves_the_delivery_unknown_and_is_tried_again(string answer)
    {
        await using var gateway = ScriptedHttpServer.Saying(answer);
        using var channel = Channel(Kannel(gateway.Url));

        Assert.Equal(DeliveryOutcome.Unknown("与短信网关的连接中断，是否收下不明，将重发"), await channel.SendAsync(Messages.Sms, Token));
    }

    [Fact]
    public async Task What_is_no_HTTP_is_tried_again()
    {
        await using var gateway = ScriptedHttpServer.Saying("220 mail.labour.test ESMTP\r\n");
        using var channel = Channel(Kannel(gateway.Url));

        Assert.Equal(DeliveryResult.TryLater, (await channel.SendAsync(Messages.Sms, Token)).Result);
    }

    [Fact]
    public async Task An_endless_answer_is_not_read_to_its_end()
    {
        await using var gateway = ScriptedHttpServer.Answering(202, "0: " + new string('x', 200_000));
        using var channel = Channel(Kannel(gateway.Url));

        var outcome = await channel.SendAsync(Messages.Sms, Token);

        Assert.Equal(DeliveryResult.Accepted, outcome.Result);
        Assert.Equal(201, outcome.ProviderReference!.Length);
    }

    [Fact]
    public async Task A_gateway_that_does_not_run_is_tried_again()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        using var channel = Channel(Kannel(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/cgi-bin/sendsms"))));

        Assert.Equal(DeliveryOutcome.TryLater("短信网关拒绝连接，可能没有运行；请检查地址与端口"), await channel.SendAsync(Messages.Sms, Token));
    }

    [Fact]
    public async Task Cancellation_by_the_caller_is_no_outcome()
    {
        await using var gateway = ScriptedHttpServer.Saying(ScriptedHttpServer.Silence);
        using var channel = Channel(Kannel(gateway.Url));
        using var shutdown = CancellationTokenSource.CreateLinkedTokenSource(Token);

        var sending = channel.SendAsync(Messages.Sms, shutdown.Token);
        await shutdown.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1380013800a")]
    [InlineData("13800138000,13800138001")]
    [InlineData("13800138000\r\n")]
    public async Task What_is_no_single_number_never_reaches_the_gateway(string number)
    {
        await using var gateway = ScriptedHttpServer.Answering(202, "0: Accepted for delivery");
        using var channel = Channel(Kannel(gateway.Url));

        Assert.Equal(DeliveryResult.GiveUp, (await channel.SendAsync(Messages.Sms with { ToNumber = number }, Token)).Result);
        Assert.Empty(gateway.Requests);
    }

    [Fact]
    public async Task An_empty_text_never_reaches_the_gateway()
    {
        await using var gateway = ScriptedHttpServer.Answering(202, "0: Accepted for delivery");
        using var channel = Channel(Kannel(gateway.Url));

        Assert.Equal(DeliveryOutcome.GiveUp("短信内容为空，未发送"), await channel.SendAsync(Messages.Sms with { Text = " " }, Token));
        Assert.Empty(gateway.Requests);
    }

    [Fact]
    public async Task A_missing_password_file_is_named_and_tried_again()
    {
        await using var gateway = ScriptedHttpServer.Answering(202, "0: Accepted for delivery");
        using var channel = Channel(Kannel(gateway.Url) with { Password = SecretSource.FromFile("no-such-file") });

        Assert.Equal(
            DeliveryOutcome.TryLater("文件 no-such-file 无法读取，无法取得账号口令；请检查路径与权限"),
            await channel.SendAsync(Messages.Sms, Token));
    }

    [Fact]
    public void Settings_that_cannot_be_used_stop_the_start_and_are_all_named()
    {
        var options = new SmsGatewayOptions
        {
            Url = new Uri("http://sms.labour.test/send"),
            Parameters = [new("to", "{phone}"), new("pw", "{password}")],
            SuccessStatusCodes = [200],
            GiveUpStatusCodes = [200, 400],
            Timeout = TimeSpan.FromHours(1),
        };

        Assert.Equal(
            [
                "短信网关不在本机而地址未加密：请改用 https://，确无条件时设置 allow_unencrypted: true",
                "短信网关参数 to 用了不认识的占位符 {phone}，可用 {to}、{text}、{user}、{password}、{key}、{receipt}",
                "短信网关参数中没有 {to}",
                "短信网关参数中没有 {text}",
                "短信网关参数用了 {password}，却没有给出它的来源（文件、环境变量或回执地址）",
                "短信网关状态码 200 同时列入两种结果，只能列入一种",
                "短信网关超时（timeout）应在 1 秒至 10 分钟之间",
            ],
            options.Problems());
        Assert.Throws<ArgumentException>(() => Channel(options));
    }

    [Fact]
    public void The_description_names_the_gateway_without_its_parameters()
    {
        using var channel = Channel(Kannel(new Uri("http://127.0.0.1:13013/cgi-bin/sendsms?key=abc")));

        Assert.Equal("短信网关 127.0.0.1:13013（HTTP，未加密）", channel.Description);
        Assert.False(channel.IsFallback);
    }

    private static HttpSmsChannel Channel(SmsGatewayOptions options) =>
        new(options, TimeProvider.System, NullLogger<HttpSmsChannel>.Instance);

    private SmsGatewayOptions Kannel(Uri url) => SmsGatewayOptions.Kannel(
        url,
        SecretSource.FromFile(folder.File("user", "labour\n")),
        SecretSource.FromFile(folder.File("password", "labour pw\n")));
}
