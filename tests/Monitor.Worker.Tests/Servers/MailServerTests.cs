using System.Security.Cryptography;
using MailKit.Net.Imap;
using MailKit.Net.Smtp;
using MailKit.Search;
using MailKit.Security;
using MimeKit;
using Monitor.Testing.Servers;

namespace Monitor.Worker.Tests.Servers;

public class MailServerTests(OnDemand<MailServer> onDemand)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_with_a_Chinese_subject_is_taken_and_lies_in_the_mailbox()
    {
        var server = await onDemand.OrSkipAsync(Cancellation);
        var address = server.InboxFor("accepted");

        await SendAsync(server, address, "【预警】济南市历下区岗位流失率");

        var mail = Assert.Single(await server.DeliveredAsync(address, 1, Cancellation));
        var message = await MimeMessage.LoadAsync(new MemoryStream(mail), Cancellation);
        Assert.Equal("【预警】济南市历下区岗位流失率", message.Subject);
        Assert.Equal("请值班员签收。", message.TextBody?.Trim());
    }

    [Fact]
    public async Task A_mail_is_found_by_IMAP()
    {
        var server = await onDemand.OrSkipAsync(Cancellation);
        var address = server.InboxFor("imap");
        await SendAsync(server, address, "周报第四十七期");
        await server.DeliveredAsync(address, 1, Cancellation);
        using var imap = new ImapClient();
        imap.ServerCertificateValidationCallback = (_, certificate, _, _) => certificate!.GetCertHashString(HashAlgorithmName.SHA256) == server.CertificateSha256;

        await imap.ConnectAsync(server.Host, server.ImapsPort, SecureSocketOptions.SslOnConnect, Cancellation);
        await imap.AuthenticateAsync(server.InboxUser, server.InboxPassword, Cancellation);
        await imap.Inbox!.OpenAsync(MailKit.FolderAccess.ReadOnly, Cancellation);
        var found = await imap.Inbox.SearchAsync(SearchQuery.SubjectContains("第四十七期"), Cancellation);

        Assert.Single(found);
    }

    [Fact]
    public async Task A_wrong_password_is_refused()
    {
        var server = await onDemand.OrSkipAsync(Cancellation);
        using var client = await ConnectAsync(server);

        await Assert.ThrowsAsync<AuthenticationException>(() => client.AuthenticateAsync(server.User, "not the password", Cancellation));
    }

    [Fact]
    public async Task A_client_that_has_not_pinned_the_certificate_is_warned()
    {
        var server = await onDemand.OrSkipAsync(Cancellation);
        using var client = new SmtpClient();

        await Assert.ThrowsAsync<SslHandshakeException>(
            () => client.ConnectAsync(server.Host, server.SubmissionPort, SecureSocketOptions.StartTls, Cancellation));
    }

    [Fact]
    public async Task Nothing_is_taken_without_a_login()
    {
        var server = await onDemand.OrSkipAsync(Cancellation);
        using var client = await ConnectAsync(server);

        var refusal = await Assert.ThrowsAsync<SmtpCommandException>(() => client.SendAsync(AMail(server, server.Inbox, "无登录"), Cancellation));

        Assert.Equal(554, (int)refusal.StatusCode);
    }

    [Fact]
    public async Task A_busy_address_says_try_again_and_a_gone_one_never()
    {
        var server = await onDemand.OrSkipAsync(Cancellation);

        var busy = await Assert.ThrowsAsync<SmtpCommandException>(() => SendAsync(server, server.Busy, "忙"));
        var gone = await Assert.ThrowsAsync<SmtpCommandException>(() => SendAsync(server, server.Gone, "无此人"));

        Assert.Equal((451, 550), ((int)busy.StatusCode, (int)gone.StatusCode));
    }

    [Fact]
    public async Task No_mail_leaves_the_machine()
    {
        var server = await onDemand.OrSkipAsync(Cancellation);

        var refusal = await Assert.ThrowsAsync<SmtpCommandException>(() => SendAsync(server, "someone@elsewhere.test", "外发"));

        Assert.Equal(554, (int)refusal.StatusCode);
    }

    private static async Task SendAsync(MailServer server, string to, string subject)
    {
        using var client = await ConnectAsync(server);
        await client.AuthenticateAsync(server.User, server.Password, Cancellation);
        await client.SendAsync(AMail(server, to, subject), Cancellation);
        await client.DisconnectAsync(true, Cancellation);
    }

    private static async Task<SmtpClient> ConnectAsync(MailServer server)
    {
        var client = new SmtpClient();
        client.ServerCertificateValidationCallback = (_, certificate, _, _) => certificate!.GetCertHashString(HashAlgorithmName.SHA256) == server.CertificateSha256;
        await client.ConnectAsync(server.Host, server.SubmissionPort, SecureSocketOptions.StartTls, Cancellation);
        return client;
    }

    private static MimeMessage AMail(MailServer server, string to, string subject) => new(
        [MailboxAddress.Parse(server.Sender)],
        [MailboxAddress.Parse(to)],
        subject,
        new TextPart("plain") { Text = "请值班员签收。" });
}
