using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Monitor.Worker.Notifications.Channels;

/// <summary>Judges what a fault of a mail server means for the mail: later, or never.</summary>
internal static class SmtpFault
{
    /// <summary>The outcome of a fault; null where the fault is none of a mail server's and must not be swallowed.</summary>
    public static DeliveryOutcome? Judge(Exception fault) => fault switch
    {
        SmtpCommandException answer => JudgeAnswer(answer),
        AuthenticationException or ServiceNotAuthenticatedException =>
            DeliveryOutcome.TryLater($"邮件服务器拒绝了账号或口令，请检查邮件账号配置（{OutgoingField.Shown(fault.Message)}）"),
        SecretUnavailableException => DeliveryOutcome.TryLater(fault.Message),
        SslHandshakeException => DeliveryOutcome.TryLater("与邮件服务器的加密握手失败，请检查服务器证书与加密设置"),
        NotSupportedException => DeliveryOutcome.TryLater("邮件服务器不支持所配置的加密或登录方式，请检查 security 与账号设置"),
        OperationCanceledException or ObjectDisposedException or TimeoutException => DeliveryOutcome.TryLater("邮件服务器在时限内没有答复，是否收下不明，将重发"),
        SocketException socket => JudgeSocket(socket),
        IOException { InnerException: SocketException socket } => JudgeSocket(socket),
        IOException or ProtocolException or ServiceNotConnectedException => DeliveryOutcome.TryLater("与邮件服务器的连接中断，是否收下不明，将重发"),
        _ => null,
    };

    private static DeliveryOutcome JudgeAnswer(SmtpCommandException answer)
    {
        var code = (int)answer.StatusCode;
        var said = $"（{code} {OutgoingField.Shown(answer.Message)}）";
        return (code, answer.ErrorCode) switch
        {
            ( < 500, _) => DeliveryOutcome.TryLater($"邮件服务器暂时不收{said}"),
            (530 or 534 or 535 or 538, _) => DeliveryOutcome.TryLater($"邮件服务器要求登录或拒绝了登录，请检查邮件账号配置{said}"),
            (552, not SmtpErrorCode.RecipientNotAccepted) => DeliveryOutcome.GiveUp($"邮件超过服务器允许的大小{said}"),
            (_, SmtpErrorCode.RecipientNotAccepted) => DeliveryOutcome.GiveUp($"邮件服务器不接受收件地址{said}"),
            (_, SmtpErrorCode.SenderNotAccepted) => DeliveryOutcome.GiveUp($"邮件服务器不接受发件地址{said}"),
            (_, SmtpErrorCode.MessageNotAccepted) => DeliveryOutcome.GiveUp($"邮件服务器不接受邮件内容{said}"),
            // the server refuses the connection or a command of ours, not this mail
            _ => DeliveryOutcome.TryLater($"邮件服务器拒绝服务，请检查服务器设置{said}"),
        };
    }

    private static DeliveryOutcome JudgeSocket(SocketException fault) => DeliveryOutcome.TryLater(fault.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => "邮件服务器拒绝连接，可能没有运行；请检查主机名与端口",
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => "找不到邮件服务器的地址；请检查主机名与域名解析",
        SocketError.TimedOut => "连接邮件服务器超时",
        SocketError.HostUnreachable or SocketError.NetworkUnreachable => "网络不通，连不上邮件服务器",
        _ => "与邮件服务器的连接中断，是否收下不明，将重发",
    });
}
