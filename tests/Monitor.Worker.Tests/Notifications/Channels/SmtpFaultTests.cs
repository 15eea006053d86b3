using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Monitor.Worker.Notifications.Channels;

namespace Monitor.Worker.Tests.Notifications.Channels;

public sealed class SmtpFaultTests
{
    private static readonly MailboxAddress Somebody = new("", "inbox@labour.test");

    [Theory]
    [InlineData(450, SmtpErrorCode.RecipientNotAccepted, "PutOff", "邮件服务器暂时不收这一收件地址（450 said）")]
    [InlineData(421, SmtpErrorCode.RecipientNotAccepted, "TryLater", "邮件服务器暂时不收（421 said）")]
    [InlineData(451, SmtpErrorCode.MessageNotAccepted, "TryLater", "邮件服务器暂时不收（451 said）")]
    [InlineData(421, SmtpErrorCode.UnexpectedStatusCode, "TryLater", "邮件服务器暂时不收（421 said）")]
    [InlineData(454, SmtpErrorCode.UnexpectedStatusCode, "TryLater", "邮件服务器暂时不收（454 said）")]
    [InlineData(550, SmtpErrorCode.RecipientNotAccepted, "GiveUp", "邮件服务器不接受收件地址（550 said）")]
    [InlineData(552, SmtpErrorCode.RecipientNotAccepted, "GiveUp", "邮件服务器不接受收件地址（552 said）")]
    [InlineData(553, SmtpErrorCode.SenderNotAccepted, "GiveUp", "邮件服务器不接受发件地址（553 said）")]
    [InlineData(552, SmtpErrorCode.SenderNotAccepted, "GiveUp", "邮件超过服务器允许的大小（552 said）")]
    [InlineData(552, SmtpErrorCode.MessageNotAccepted, "GiveUp", "邮件超过服务器允许的大小（552 said）")]
    [InlineData(554, SmtpErrorCode.MessageNotAccepted, "GiveUp", "邮件服务器不接受邮件内容（554 said）")]
    [InlineData(530, SmtpErrorCode.SenderNotAccepted, "TryLater", "邮件服务器要求登录或拒绝了登录，请检查邮件账号配置（530 said）")]
    [InlineData(535, SmtpErrorCode.UnexpectedStatusCode, "TryLater", "邮件服务器要求登录或拒绝了登录，请检查邮件账号配置（535 said）")]
    [InlineData(554, SmtpErrorCode.UnexpectedStatusCode, "TryLater", "邮件服务器拒绝服务，请检查服务器设置（554 said）")]
    public void An_answer_of_the_server_is_judged_by_its_code_and_by_what_it_refuses(int code, SmtpErrorCode refused, string result, string reason)
    {
        var fault = new SmtpCommandException(refused, (SmtpStatusCode)code, Somebody, "said");

        var outcome = SmtpFault.Judge(fault);

        Assert.Equal(new DeliveryOutcome(Enum.Parse<DeliveryResult>(result), reason, null), outcome);
    }

    [Fact]
    public void Faults_of_network_login_and_encryption_are_tried_again()
    {
        Exception[] faults =
        [
            new SocketException((int)SocketError.ConnectionRefused), new SocketException((int)SocketError.HostNotFound),
            new SocketException((int)SocketError.NetworkUnreachable), new IOException("broken pipe"),
            new IOException("reset", new SocketException((int)SocketError.ConnectionReset)), new TimeoutException(),
            new OperationCanceledException(), new SmtpProtocolException("odd"), new ServiceNotConnectedException(),
            new ServiceNotAuthenticatedException(), new AuthenticationException("535"), new SslHandshakeException("bad"),
            new NotSupportedException(), new SecretUnavailableException("文件"),
        ];

        Assert.All(faults, fault => Assert.Equal(DeliveryResult.TryLater, SmtpFault.Judge(fault)?.Result));
    }

    [Fact]
    public void Where_the_connection_breaks_after_the_mail_was_sent_nobody_knows_whether_it_was_taken()
    {
        Exception[] faults = [new IOException("broken pipe"), new IOException("reset", new SocketException((int)SocketError.ConnectionReset)), new TimeoutException(), new OperationCanceledException(), new SmtpProtocolException("odd")];

        Assert.All(faults, fault => Assert.Equal(DeliveryResult.Unknown, SmtpFault.Judge(fault, isHandedOver: true)?.Result));
        Assert.All(faults, fault => Assert.DoesNotContain("不明", SmtpFault.Judge(fault)!.Reason, StringComparison.Ordinal));
        Assert.Equal(DeliveryResult.GiveUp, SmtpFault.Judge(new SmtpCommandException(SmtpErrorCode.MessageNotAccepted, (SmtpStatusCode)554, "said"), isHandedOver: true)?.Result);
    }

    [Fact]
    public void A_fault_of_our_own_is_not_swallowed()
    {
        Assert.Null(SmtpFault.Judge(new InvalidOperationException()));
        Assert.Null(SmtpFault.Judge(new ArgumentNullException()));
    }
}
