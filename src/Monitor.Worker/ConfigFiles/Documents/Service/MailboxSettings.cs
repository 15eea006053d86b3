using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>The mailbox that reports are mailed to.</summary>
internal sealed record MailboxSettings : ServerTrust
{
    [Meaning("IMAP 服务器主机名")]
    public required string Host { get; init; }

    [Meaning("端口"), Between(1, 65535)]
    public int Port { get; init; } = 993;

    [Meaning("加密方式：tls、starttls；none 只允许用于本机")]
    public MailEncryption Security { get; init; } = MailEncryption.Tls;

    [Meaning("账号")]
    public required string User { get; init; }

    [Meaning("存放口令的文件，相对于配置目录")]
    public string? PasswordFile { get; init; }

    [Meaning("存放口令的环境变量名")]
    public string? PasswordEnv { get; init; }

    [Meaning("收取哪个文件夹里的邮件")]
    public string Folder { get; init; } = "INBOX";

    [Meaning("已入库的邮件移到哪个文件夹，没有则新建")]
    public string Processed { get; init; } = "已处理";

    [Meaning("退回和搁置的邮件移到哪个文件夹，没有则新建")]
    public string Returned { get; init; } = "退回";

    [Meaning("服务器不能即时通知（IDLE）时，每隔多久查看一次；连接中断后也隔这么久再试"), Between("5s", "1d")]
    public TimeSpan Poll { get; init; } = TimeSpan.FromMinutes(1);

    [Meaning("一封邮件的最大字节数，更大的不下载，搁置")]
    public ByteSize Largest { get; init; } = new(20L << 20);

    [Meaning("核验发件人的邮件服务器的名称（Authentication-Results 信头的开头）；写了它，只收经它核验发件域（dmarc=pass）的邮件；不写则只凭发件地址认人")]
    public string? AuthenticationServer { get; init; }
}
