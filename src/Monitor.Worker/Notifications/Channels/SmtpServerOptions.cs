using System.Collections.Immutable;

namespace Monitor.Worker.Notifications.Channels;

/// <summary>The mail server that takes the mails.</summary>
internal sealed record SmtpServerOptions
{
    public required string Host { get; init; }

    /// <summary>587 for STARTTLS and 465 for TLS as a rule.</summary>
    public int Port { get; init; } = 587;

    public MailSecurity Security { get; init; } = MailSecurity.StartTls;

    /// <summary>The account; null where the server asks for none.</summary>
    public string? User { get; init; }

    public SecretSource? Password { get; init; }

    public required string FromAddress { get; init; }

    public string FromName { get; init; } = "";

    /// <summary>The hard limit for one mail, connecting included; 1 s to 10 min.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    public CertificateTrust Trust { get; init; } = CertificateTrust.OfTheSystem;

    /// <summary>Everything that is wrong with these settings, in Chinese; empty where they can be used.</summary>
    public ImmutableArray<string> Problems() =>
    [
        .. Problem(string.IsNullOrWhiteSpace(Host), "邮件服务器主机名（host）不能为空"),
        .. Problem(Port is < 1 or > 65535, $"邮件服务器端口（port）{Port} 不在 1 至 65535 之间"),
        .. Problem(Security == MailSecurity.None && !LoopbackHost.Is(Host), $"邮件服务器 {Host} 不在本机，必须加密：security 只能是 starttls 或 tls"),
        .. Problem(User is not null && Password is null, "邮件服务器填了账号（user），却没有口令来源（password_file 或 password_env）"),
        .. Problem(User is null && Password is not null, "邮件服务器填了口令来源，却没有账号（user）"),
        .. Problem(Timeout < TimeSpan.FromSeconds(1) || Timeout > TimeSpan.FromMinutes(10), "邮件服务器超时（timeout）应在 1 秒至 10 分钟之间"),
        .. FromProblem(),
    ];

    private static ImmutableArray<string> Problem(bool holds, string text) => holds ? [text] : [];

    private ImmutableArray<string> FromProblem()
    {
        try
        {
            OutgoingField.RequireMailAddress("发件地址", FromAddress);
            OutgoingField.RequireOneLine("发件人姓名", FromName);
            return [];
        }
        catch (UnsendableMessageException wrong)
        {
            return [wrong.Message];
        }
    }
}
