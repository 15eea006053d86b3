using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;
using Monitor.Testing.Servers;
using Monitor.Worker.Notifications.Channels;

namespace Monitor.Worker.Tests.Notifications.Channels;

public sealed class RealMailServerTests(OnDemand<MailServer> onDemand) : IDisposable
{
    private readonly ScratchFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_mail_goes_over_STARTTLS_and_AUTH_and_lies_in_the_mailbox_byte_for_byte()
    {
        var server = await onDemand.OrSkipAsync(Token);
        using var channel = Channel(Options(server));
        var mail = To(server, server.InboxFor("channel-equal")) with
        {
            Attachments = [new MailAttachment("本周名单.csv", "text/csv", [.. Encoding.UTF8.GetBytes("地区,人数\r\n示例县,1200\r\n")])],
        };

        var outcome = await channel.SendAsync(mail, Token);

        Assert.Equal(DeliveryResult.Accepted, outcome.Result);
        Assert.Contains("queued as", outcome.ProviderReference, StringComparison.Ordinal);
        var delivered = Assert.Single(await server.DeliveredAsync(mail.ToAddress, 1, Token));
        Assert.EndsWith("\n" + await ComposedAsync(mail), Encoding.ASCII.GetString(delivered), StringComparison.Ordinal);
        using var read = await MimeMessage.LoadAsync(new MemoryStream(delivered), Token);
        Assert.Equal("【橙色预警】示例市示例县 规模裁员", read.Subject);
        Assert.Equal("M-000123", read.Headers[MailComposer.KeyHeader]);
        Assert.Equal("本周名单.csv", ((MimePart)read.Attachments.Single()).FileName);
    }

    [Fact]
    public async Task A_private_authority_file_serves_as_well_as_a_pin()
    {
        var server = await onDemand.OrSkipAsync(Token);
        using var channel = Channel(Options(server) with
        {
            Trust = new(server.CertificateFile, null, checkRevocation: false),
        });

        Assert.Equal(DeliveryResult.Accepted, (await channel.SendAsync(To(server, server.InboxFor("channel-authority")), Token)).Result);
    }

    [Fact]
    public async Task A_server_with_another_certificate_than_the_pinned_one_gets_nothing()
    {
        var server = await onDemand.OrSkipAsync(Token);
        using var channel = Channel(Options(server) with { Trust = new(null, new string('a', 64), checkRevocation: true) });

        var outcome = await channel.SendAsync(To(server, server.Inbox), Token);

        Assert.Equal(DeliveryResult.TryLater, outcome.Result);
        Assert.Equal(
            $"不信任邮件服务器的证书：证书指纹与配置不符，服务器出示的是 {server.CertificateSha256.ToLowerInvariant()}；如确系更换证书，请核实后修改配置",
            outcome.Reason);
    }

    [Fact]
    public async Task A_certificate_the_system_does_not_know_is_refused_by_default()
    {
        var server = await onDemand.OrSkipAsync(Token);
        using var channel = Channel(Options(server) with { Trust = new(null, null, checkRevocation: false) });

        var outcome = await channel.SendAsync(To(server, server.Inbox), Token);

        Assert.Equal(DeliveryOutcome.TryLater("不信任邮件服务器的证书：系统不信任该证书（颁发机构不受信任）"), outcome);
    }

    [Fact]
    public async Task A_busy_address_is_tried_later_and_a_gone_one_given_up()
    {
        var server = await onDemand.OrSkipAsync(Token);
        using var channel = Channel(Options(server));

        var busy = await channel.SendAsync(To(server, server.Busy), Token);
        var gone = await channel.SendAsync(To(server, server.Gone), Token);
        var afterwards = await channel.SendAsync(To(server, server.InboxFor("channel-after-faults")), Token);

        Assert.Equal((DeliveryResult.PutOff, DeliveryResult.GiveUp, DeliveryResult.Accepted), (busy.Result, gone.Result, afterwards.Result));
        Assert.StartsWith("邮件服务器暂时不收这一收件地址（451 4.3.0", busy.Reason, StringComparison.Ordinal);
        Assert.StartsWith("邮件服务器不接受收件地址（550 5.1.1", gone.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_over_the_size_limit_is_given_up()
    {
        var server = await onDemand.OrSkipAsync(Token);
        using var channel = Channel(Options(server));
        var attachment = new MailAttachment("huge.bin", "application/octet-stream", [.. new byte[30_000_000]]);
        var huge = To(server, server.Inbox) with { Attachments = [attachment] };

        var outcome = await channel.SendAsync(huge, Token);

        Assert.Equal(DeliveryResult.GiveUp, outcome.Result);
        Assert.StartsWith("邮件超过服务器允许的大小（552", outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_can_be_mended_and_is_tried_later()
    {
        var server = await onDemand.OrSkipAsync(Token);
        using var channel = Channel(Options(server) with { Password = SecretSource.FromFile(folder.File("wrong", "not the password")) });

        var outcome = await channel.SendAsync(To(server, server.Inbox), Token);

        Assert.Equal(DeliveryResult.TryLater, outcome.Result);
        Assert.StartsWith("邮件服务器拒绝了账号或口令，请检查邮件账号配置", outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_goes_down_between_two_mails_is_tried_later()
    {
        var own = new OnDemand<MailServer>();
        MailServer server;
        SmtpMailChannel channel;
        DeliveryOutcome before;
        await using (own)
        {
            server = await own.OrSkipAsync(Token);
            channel = Channel(Options(server));
            before = await channel.SendAsync(To(server, server.Inbox), Token);
        }

        using var toTheDead = channel;
        var after = await toTheDead.SendAsync(To(server, server.Inbox), Token);

        Assert.Equal(DeliveryResult.Accepted, before.Result);
        Assert.Equal(DeliveryOutcome.TryLater("邮件服务器拒绝连接，可能没有运行；请检查主机名与端口"), after);
    }

    [Fact]
    public async Task Fifty_mails_at_once_all_arrive_once()
    {
        var server = await onDemand.OrSkipAsync(Token);
        using var channel = Channel(Options(server));
        var address = server.InboxFor("channel-many");
        var mails = Enumerable.Range(1, 50).Select(n => To(server, address) with { IdempotencyKey = $"M-{n:D6}" });

        var outcomes = await Task.WhenAll(mails.Select(mail => channel.SendAsync(mail, Token)));

        Assert.All(outcomes, outcome => Assert.Equal(DeliveryResult.Accepted, outcome.Result));
        var delivered = await server.DeliveredAsync(address, 50, Token);
        Assert.Equal(50, delivered.Length);
        Assert.Equal(50, delivered.Select(Key).Distinct(StringComparer.Ordinal).Count());
    }

    private static SmtpMailChannel Channel(SmtpServerOptions options) => new(options, TimeProvider.System, NullLogger<SmtpMailChannel>.Instance);

    private static OutgoingMail To(MailServer server, string address) => Messages.Mail with { FromAddress = server.Sender, ToAddress = address };

    private static async Task<string> ComposedAsync(OutgoingMail mail)
    {
        using var message = MailComposer.Compose(mail);
        // a maildir keeps the lines with the line ends of the system
        return Encoding.ASCII.GetString(await MailComposer.WriteAsync(message, Token)).Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static string Key(byte[] mail) => Encoding.ASCII.GetString(mail).Split('\n')
        .Single(line => line.StartsWith(MailComposer.KeyHeader, StringComparison.Ordinal));

    private SmtpServerOptions Options(MailServer server) => new()
    {
        Host = server.Host,
        Port = server.SubmissionPort,
        Security = MailSecurity.StartTls,
        User = server.User,
        Password = SecretSource.FromFile(folder.File("password", server.Password)),
        FromAddress = server.Sender,
        Trust = new(null, server.CertificateSha256, checkRevocation: true),
    };
}
