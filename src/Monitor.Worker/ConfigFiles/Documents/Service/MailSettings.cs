using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>The mail server.</summary>
internal sealed record MailSettings : ServerTrust
{
    [Meaning("主机名")]
    public required string Host { get; init; }

    [Meaning("端口"), Between(1, 65535)]
    public int Port { get; init; } = 587;

    [Meaning("加密方式：starttls、tls；none 只允许用于本机")]
    public MailEncryption Security { get; init; }

    [Meaning("账号")]
    public string? User { get; init; }

    [Meaning("存放口令的文件，相对于配置目录")]
    public string? PasswordFile { get; init; }

    [Meaning("存放口令的环境变量名")]
    public string? PasswordEnv { get; init; }

    [Meaning("发件地址"), Pattern(Shapes.Mail, Shapes.MailMeaning)]
    public required string FromAddress { get; init; }

    [Meaning("发件人名称")]
    public string FromName { get; init; } = "";

    [Meaning("发送一封邮件的时限"), Between("1s", "10m")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);
}
