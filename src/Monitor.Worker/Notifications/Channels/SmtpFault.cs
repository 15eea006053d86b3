using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Monitor.Worker.Notifications.Channels;

/// <summary>Judges what a fault of a mail server means for the mail: later, or never.</summary>
internal static class SmtpFault
{
    /// <summary>What the reason begins with where a server that works puts off one recipient.</summary>
    public const string PutsOffRecipient = "邮件服务器暂时不收这一收件地址";

    /// <summary>The outcome of a fault; null where the fault is none of a mail server's and must not be swallowed.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="isHandedOver">Whether the mail itself was already on its way to the server, so that it may have been taken though the answer got lost.</param>
    public static DeliveryOutcome? Judge(Exception fault, bool isHandedOver = false) => fault switch
    {
        SmtpCommandException answer => JudgeAnswer(answer),
        AuthenticationException or ServiceNotAuthenticatedException =>
            DeliveryOutcome.TryLater($"邮件服务器拒绝了账号或口令，请检查邮件账号配置（{OutgoingField.Shown(fault.Message)}）"),
        SecretUnavailableException => DeliveryOutcome.TryLater(fault.Message),
        SslHandshakeException => DeliveryOutcome.TryLater("与邮件服务器的加密握手失败，请检查服务器证书与加密设置"),
        NotSupportedException => DeliveryOutcome.TryLater("邮件服务器不支持所配置的加密或登录方式，请检查 security 与账号设置"),
        OperationCanceledException or ObjectDisposedException or TimeoutException => Cut("邮件服务器在时限内没有答复", isHandedOver),
        SocketException socket => JudgeSocket(socket, isHandedOver),
        IOException { InnerException: SocketException socket } => JudgeSocket(socket, isHandedOver),
        IOException or ProtocolException or ServiceNotConnectedException => Cut("与邮件服务器的连接中断", isHandedOver),
        _ => null,
    };

    private static DeliveryOutcome JudgeAnswer(SmtpCommandException answer)
    {
        var code = (int)answer.StatusCode;
        var said = $"（{code} {OutgoingField.Shown(answer.Message)}）";
        return (code, answer.ErrorCode) switch
        {
            (not 421 and < 500, SmtpErrorCode.RecipientNotAccepted) => DeliveryOutcome.PutOff($"{PutsOffRecipient}{said}"),
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

    private static DeliveryOutcome JudgeSocket(SocketException fault, bool isHandedOver) => fault.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => DeliveryOutcome.TryLater("邮件服务器拒绝连接，可能没有运行；请检查主机名与端口"),
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => DeliveryOutcome.TryLater("找不到邮件服务器的地址；请检查主机名与域名解析"),
        SocketError.TimedOut => Cut("连接邮件服务器超时", isHandedOver),
        SocketError.HostUnreachable or SocketError.NetworkUnreachable => Cut("网络不通，连不上邮件服务器", isHandedOver),
        _ => Cut("与邮件服务器的连接中断", isHandedOver),
    };

    private static DeliveryOutcome Cut(string how, bool isHandedOver) =>
        isHandedOver ? DeliveryOutcome.Unknown($"{how}，是否收下不明，将重发") : DeliveryOutcome.TryLater($"{how}，将重发");
}
