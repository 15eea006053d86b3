using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>The mail server.</summary>
internal sealed record MailSettings
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

    [Meaning("自建证书颁发机构的证书文件（PEM），相对于配置目录")]
    public string? CaFile { get; init; }

    [Meaning("服务器证书的 SHA-256 指纹"), Pattern(FingerprintShape, FingerprintMeaning)]
    public string? FingerprintSha256 { get; init; }

    [Meaning("是否检查证书吊销；内网无法访问吊销列表时写 false")]
    public bool CheckRevocation { get; init; } = true;

    internal const string FingerprintShape = "^([0-9A-Fa-f]{2}:?){31}[0-9A-Fa-f]{2}$";
    internal const string FingerprintMeaning = "64 位十六进制的 SHA-256 指纹（可用冒号分隔）";
}
