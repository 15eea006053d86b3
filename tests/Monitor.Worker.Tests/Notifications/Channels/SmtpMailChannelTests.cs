using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Monitor.Worker.Notifications.Channels;

namespace Monitor.Worker.Tests.Notifications.Channels;

public sealed class SmtpMailChannelTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_arrives_with_the_bytes_that_were_composed()
    {
        await using var server = new ScriptedSmtpServer();
        using var channel = Channel(Plain(server));

        var outcome = await channel.SendAsync(Messages.Mail, Token);

        Assert.Equal(new DeliveryOutcome(DeliveryResult.Accepted, "邮件服务器已收下", "2.0.0 Ok: queued as T1"), outcome);
        using var composed = MailComposer.Compose(Messages.Mail);
        Assert.Equal(Encoding.ASCII.GetString(await MailComposer.WriteAsync(composed, Token)), server.Mails.Single());
        Assert.Contains(server.Commands, command => command.StartsWith("MAIL FROM:<alert@labour.test>", StringComparison.Ordinal));
        Assert.Contains("RCPT TO:<inbox@labour.test>", server.Commands);
    }

    [Fact]
    public async Task A_second_mail_soon_after_uses_the_same_connection_after_asking_whether_it_lives()
    {
        await using var server = new ScriptedSmtpServer();
        var clock = new FakeTimeProvider();
        using var channel = Channel(Plain(server), clock);

        await channel.SendAsync(Messages.Mail, Token);
        clock.Advance(TimeSpan.FromSeconds(30));
        var outcome = await channel.SendAsync(Messages.Mail with { IdempotencyKey = "M-000124" }, Token);

        Assert.Equal(DeliveryResult.Accepted, outcome.Result);
        Assert.Equal(1, server.Connections);
        Assert.Contains("NOOP", server.Commands);
        Assert.Equal(2, server.Mails.Count);
    }

    [Fact]
    public async Task A_connection_that_has_rested_long_is_not_trusted_again()
    {
        await using var server = new ScriptedSmtpServer();
        var clock = new FakeTimeProvider();
        using var channel = Channel(Plain(server), clock);

        await channel.SendAsync(Messages.Mail, Token);
        clock.Advance(TimeSpan.FromMinutes(2));
        var outcome = await channel.SendAsync(Messages.Mail, Token);

        Assert.Equal(DeliveryResult.Accepted, outcome.Result);
        Assert.Equal(2, server.Connections);
    }

    [Theory]
    [InlineData(ScriptedSmtpServer.HangUp)]
    [InlineData("421 4.3.2 shutting down")]
    public async Task A_connection_that_died_meanwhile_is_replaced_without_the_mail_noticing(string answerToNoOp)
    {
        await using var server = new ScriptedSmtpServer().Answer("NOOP", answerToNoOp);
        using var channel = Channel(Plain(server));

        await channel.SendAsync(Messages.Mail, Token);
        var outcome = await channel.SendAsync(Messages.Mail, Token);

        Assert.Equal(DeliveryResult.Accepted, outcome.Result);
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task After_any_fault_the_next_mail_gets_a_new_connection()
    {
        await using var server = new ScriptedSmtpServer().Answer("RCPT TO:<gone@", "550 5.1.1 no such user");
        using var channel = Channel(Plain(server));

        var refused = await channel.SendAsync(Messages.Mail with { ToAddress = "gone@labour.test" }, Token);
        var taken = await channel.SendAsync(Messages.Mail, Token);

        Assert.Equal(DeliveryOutcome.GiveUp("邮件服务器不接受收件地址（550 5.1.1 no such user）"), refused);
        Assert.Equal(DeliveryResult.Accepted, taken.Result);
        Assert.Equal(2, server.Connections);
    }

    [Theory]
    [InlineData("RCPT TO", "451 4.3.0 busy", "PutOff", "邮件服务器暂时不收这一收件地址（451 4.3.0 busy）")]
    [InlineData("MAIL FROM", "553 5.7.1 not yours", "GiveUp", "邮件服务器不接受发件地址（553 5.7.1 not yours）")]
    [InlineData("MAIL FROM", "552 5.3.4 too big", "GiveUp", "邮件超过服务器允许的大小（552 5.3.4 too big）")]
    [InlineData("MAIL FROM", "530 5.7.0 log in first", "TryLater", "邮件服务器拒绝了账号或口令，请检查邮件账号配置（5.7.0 log in first）")]
    [InlineData("(end of data)", "554 5.6.0 spam", "GiveUp", "邮件服务器不接受邮件内容（554 5.6.0 spam）")]
    [InlineData("(end of data)", "452 4.3.1 disk full", "TryLater", "邮件服务器暂时不收（452 4.3.1 disk full）")]
    [InlineData("(end of data)", "!", "Unknown", "与邮件服务器的连接中断，是否收下不明，将重发")]
    [InlineData("DATA", "!", "TryLater", "与邮件服务器的连接中断，将重发")]
    [InlineData("(greeting)", "421 4.3.2 come back", "TryLater", "邮件服务器暂时不收（421 4.3.2 come back）")]
    [InlineData("(greeting)", "554 5.3.2 not for you", "TryLater", "邮件服务器拒绝服务，请检查服务器设置（554 5.3.2 not for you）")]
    [InlineData("(greeting)", "HTTP/1.1 400 Bad Request", "TryLater", "与邮件服务器的连接中断，将重发")]
    public async Task What_the_server_says_decides_what_becomes_of_the_mail(string command, string answer, string result, string reason)
    {
        await using var server = new ScriptedSmtpServer().Answer(command, answer);
        using var channel = Channel(Plain(server));

        var outcome = await channel.SendAsync(Messages.Mail, Token);

        Assert.Equal(new DeliveryOutcome(Enum.Parse<DeliveryResult>(result), reason, null), outcome);
    }

    [Theory]
    [InlineData("(greeting)", "TryLater", "邮件服务器在时限内没有答复，将重发")]
    [InlineData("RCPT TO", "TryLater", "邮件服务器在时限内没有答复，将重发")]
    [InlineData("(end of data)", "Unknown", "邮件服务器在时限内没有答复，是否收下不明，将重发")]
    public async Task A_server_that_falls_silent_holds_a_mail_no_longer_than_the_deadline(string silentAt, string result, string reason)
    {
        await using var server = new ScriptedSmtpServer().Answer(silentAt, ScriptedSmtpServer.Silence);
        using var channel = Channel(Plain(server) with { Timeout = TimeSpan.FromSeconds(1) });

        var sending = channel.SendAsync(Messages.Mail, Token);
        var outcome = await sending.WaitAsync(TimeSpan.FromSeconds(20), Token);

        Assert.Equal(new DeliveryOutcome(Enum.Parse<DeliveryResult>(result), reason, null), outcome);
    }

    [Fact]
    public async Task After_a_deadline_the_channel_works_on()
    {
        await using var server = new ScriptedSmtpServer().Answer("RCPT TO:<slow@", ScriptedSmtpServer.Silence);
        using var channel = Channel(Plain(server) with { Timeout = TimeSpan.FromSeconds(1) });

        var late = await channel.SendAsync(Messages.Mail with { ToAddress = "slow@labour.test" }, Token);
        var taken = await channel.SendAsync(Messages.Mail, Token);

        Assert.Equal(DeliveryResult.TryLater, late.Result);
        Assert.Equal(DeliveryResult.Accepted, taken.Result);
    }

    [Fact]
    public async Task Many_senders_at_once_go_one_after_the_other_over_one_connection()
    {
        await using var server = new ScriptedSmtpServer();
        using var channel = Channel(Plain(server));
        var mails = Enumerable.Range(1, 20).Select(n => Messages.Mail with { IdempotencyKey = $"M-{n:D6}" });

        var outcomes = await Task.WhenAll(mails.Select(mail => channel.SendAsync(mail, Token)));

        Assert.All(outcomes, outcome => Assert.Equal(DeliveryResult.Accepted, outcome.Result));
        Assert.Equal(1, server.Connections);
        Assert.Equal(20, server.Mails.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Cancellation_by_the_caller_is_no_outcome()
    {
        await using var server = new ScriptedSmtpServer().Answer("RCPT TO", ScriptedSmtpServer.Silence);
        using var channel = Channel(Plain(server));
        using var shutdown = CancellationTokenSource.CreateLinkedTokenSource(Token);

        var sending = channel.SendAsync(Messages.Mail, shutdown.Token);
        await shutdown.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task A_server_that_does_not_run_is_tried_again()
    {
        using var channel = Channel(Plain(UnusedPort()));

        Assert.Equal(
            DeliveryOutcome.TryLater("邮件服务器拒绝连接，可能没有运行；请检查主机名与端口"),
            await channel.SendAsync(Messages.Mail, Token));
    }

    [Fact]
    public async Task A_mail_that_may_not_leave_never_reaches_the_server()
    {
        await using var server = new ScriptedSmtpServer();
        using var channel = Channel(Plain(server));

        var outcome = await channel.SendAsync(Messages.Mail with { ToName = "值班员\r\nBcc: x@y.z" }, Token);

        Assert.Equal(DeliveryResult.GiveUp, outcome.Result);
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task A_server_without_the_upgrade_never_sees_mail_or_password()
    {
        await using var server = new ScriptedSmtpServer();
        using var folder = new ScratchFolder();
        using var channel = Channel(WithAccount(server, folder) with { Security = MailSecurity.StartTls });

        var outcome = await channel.SendAsync(Messages.Mail, Token);

        Assert.Equal(DeliveryOutcome.TryLater("邮件服务器不支持所配置的加密或登录方式，请检查 security 与账号设置"), outcome);
        Assert.DoesNotContain(server.Commands, command => command.StartsWith("AUTH", StringComparison.Ordinal));
        Assert.Empty(server.Mails);
    }

    [Fact]
    public async Task A_broken_handshake_is_tried_again()
    {
        using var certificates = new ServerCertificates();
        await using var server = new ScriptedSmtpServer(certificates.Server).Answer("STARTTLS", "220 go ahead\r\nthis is not TLS at all");
        using var channel = Channel(Plain(server) with { Security = MailSecurity.StartTls });

        Assert.Equal(DeliveryResult.TryLater, (await channel.SendAsync(Messages.Mail, Token)).Result);
        Assert.Empty(server.Mails);
    }

    [Theory]
    [InlineData("StartTls")]
    [InlineData("Tls")]
    public async Task The_pinned_certificate_is_believed_and_the_account_used(string security)
    {
        using var certificates = new ServerCertificates();
        using var folder = new ScratchFolder();
        var mode = Enum.Parse<MailSecurity>(security);
        await using var server = new ScriptedSmtpServer(certificates.Server, mode == MailSecurity.Tls);
        using var channel = Channel(WithAccount(server, folder) with { Security = mode, Trust = new(null, certificates.Fingerprint, checkRevocation: true) });

        var outcome = await channel.SendAsync(Messages.Mail, Token);

        Assert.Equal(DeliveryResult.Accepted, outcome.Result);
        var login = Convert.ToBase64String(Encoding.UTF8.GetBytes("\0alert\0alert-password"));
        Assert.Contains($"AUTH PLAIN {login}", server.Commands);
    }

    [Fact]
    public async Task Another_certificate_than_the_pinned_one_is_refused_before_the_password_is_told()
    {
        using var certificates = new ServerCertificates();
        using var folder = new ScratchFolder();
        await using var server = new ScriptedSmtpServer(certificates.Server);
        var options = WithAccount(server, folder) with { Security = MailSecurity.StartTls, Trust = new(null, new string('0', 64), checkRevocation: true) };
        using var channel = Channel(options);

        var outcome = await channel.SendAsync(Messages.Mail, Token);

        Assert.Equal(DeliveryResult.TryLater, outcome.Result);
        Assert.StartsWith("不信任邮件服务器的证书：证书指纹与配置不符", outcome.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Commands, command => command.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_certificate_of_the_private_authority_is_believed()
    {
        using var certificates = new ServerCertificates();
        using var folder = new ScratchFolder();
        await using var server = new ScriptedSmtpServer(certificates.Server);
        using var channel = Channel(Plain(server) with
        {
            Security = MailSecurity.StartTls,
            Trust = new(folder.File("ca.pem", certificates.AuthorityPem), null, checkRevocation: false),
        });

        Assert.Equal(DeliveryResult.Accepted, (await channel.SendAsync(Messages.Mail, Token)).Result);
    }

    [Fact]
    public async Task A_certificate_nobody_vouches_for_is_refused_by_default()
    {
        using var certificates = new ServerCertificates();
        await using var server = new ScriptedSmtpServer(certificates.Server);
        using var channel = Channel(Plain(server) with { Security = MailSecurity.StartTls, Trust = new(null, null, checkRevocation: false) });

        var outcome = await channel.SendAsync(Messages.Mail, Token);

        Assert.Equal(DeliveryResult.TryLater, outcome.Result);
        Assert.StartsWith("不信任邮件服务器的证书：系统不信任该证书", outcome.Reason, StringComparison.Ordinal);
        Assert.Empty(server.Mails);
    }

    [Theory]
    [InlineData("535 5.7.8 authentication failed")]
    [InlineData("454 4.7.0 directory down")]
    public async Task A_refused_login_can_be_mended_and_is_tried_again(string answer)
    {
        await using var server = new ScriptedSmtpServer().Answer("AUTH", answer);
        using var folder = new ScratchFolder();
        using var channel = Channel(WithAccount(server, folder));

        var outcome = await channel.SendAsync(Messages.Mail, Token);

        Assert.Equal(DeliveryResult.TryLater, outcome.Result);
        Assert.StartsWith("邮件服务器拒绝了账号或口令，请检查邮件账号配置", outcome.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("alert-password", outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_changed_on_disk_is_used_without_a_restart()
    {
        await using var server = new ScriptedSmtpServer().Answer("AUTH", "535 5.7.8 authentication failed");
        using var folder = new ScratchFolder();
        using var channel = Channel(WithAccount(server, folder));

        await channel.SendAsync(Messages.Mail, Token);
        folder.File("password", "new-password\n");
        server.Answer("AUTH", "235 2.7.0 welcome");
        var outcome = await channel.SendAsync(Messages.Mail, Token);

        Assert.Equal(DeliveryResult.Accepted, outcome.Result);
        var login = Convert.ToBase64String(Encoding.UTF8.GetBytes("\0alert\0new-password"));
        Assert.Contains($"AUTH PLAIN {login}", server.Commands);
    }

    [Fact]
    public async Task A_missing_password_file_is_named_and_tried_again()
    {
        await using var server = new ScriptedSmtpServer();
        using var channel = Channel(Plain(server) with { User = "alert", Password = SecretSource.FromFile("no-such-file") });

        Assert.Equal(
            DeliveryOutcome.TryLater("文件 no-such-file 无法读取，无法取得账号口令；请检查路径与权限"),
            await channel.SendAsync(Messages.Mail, Token));
    }

    [Fact]
    public void Settings_that_cannot_be_used_stop_the_start_and_are_all_named()
    {
        var options = new SmtpServerOptions
        {
            Host = "mail.labour.test",
            Port = 0,
            Security = MailSecurity.None,
            User = "alert",
            FromAddress = "nobody",
            Timeout = TimeSpan.Zero,
        };

        Assert.Equal(
            [
                "邮件服务器端口（port）0 不在 1 至 65535 之间",
                "邮件服务器 mail.labour.test 不在本机，必须加密：security 只能是 starttls 或 tls",
                "邮件服务器填了账号（user），却没有口令来源（password_file 或 password_env）",
                "邮件服务器超时（timeout）应在 1 秒至 10 分钟之间",
                "发件地址“nobody”不是有效的邮件地址，应形如 name@example.gov.cn；请在人员配置中改正",
            ],
            options.Problems());
        Assert.Throws<ArgumentException>(() => Channel(options));
    }

    [Fact]
    public void The_description_names_the_server_and_whom_it_believes()
    {
        using var channel = Channel(new SmtpServerOptions { Host = "mail.labour.test", FromAddress = "alert@labour.test" });

        Assert.Equal("邮件服务器 mail.labour.test:587（STARTTLS，系统信任的证书）", channel.Description);
        Assert.False(channel.IsFallback);
    }

    private static SmtpMailChannel Channel(SmtpServerOptions options, TimeProvider? clock = null) =>
        new(options, clock ?? TimeProvider.System, NullLogger<SmtpMailChannel>.Instance);

    private static SmtpServerOptions Plain(ScriptedSmtpServer server) => Plain(server.Port);

    private static SmtpServerOptions Plain(int port) => new()
    {
        Host = "127.0.0.1",
        Port = port,
        Security = MailSecurity.None,
        FromAddress = "alert@labour.test",
        Timeout = TimeSpan.FromSeconds(20),
    };

    private static SmtpServerOptions WithAccount(ScriptedSmtpServer server, ScratchFolder folder) => Plain(server) with
    {
        User = "alert",
        Password = SecretSource.FromFile(folder.File("password", "alert-password\n")),
    };

    private static int UnusedPort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
