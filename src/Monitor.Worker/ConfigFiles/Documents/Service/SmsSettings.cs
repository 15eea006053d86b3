using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>The SMS gateway, spoken to over HTTP.</summary>
internal sealed record SmsSettings
{
    /// <summary>Also signs the texts that go to files while no gateway is configured.</summary>
    public const string DefaultSignature = "【就业监测】";

    [Meaning("网关地址"), Pattern("^https?://[^\\s]+$", "http:// 或 https:// 开头的地址")]
    public required string Url { get; init; }

    [Meaning("请求方式：get 或 post")]
    public SmsMethod Method { get; init; }

    [Meaning("请求参数，可用占位符 {to} {text} {user} {password} {key}"), NotEmpty, MayBeNumber]
    public required ImmutableSortedDictionary<string, string> Parameters { get; init; }

    [Meaning("账号")]
    public string? User { get; init; }

    [Meaning("存放口令的文件，相对于配置目录")]
    public string? PasswordFile { get; init; }

    [Meaning("存放口令的环境变量名")]
    public string? PasswordEnv { get; init; }

    [Meaning("短信签名，如【就业监测】"), Pattern("^【[^【】]{2,16}】$", "【】括起的 2 到 16 个字")]
    public string Signature { get; init; } = DefaultSignature;

    [Meaning("表示已接收的 HTTP 状态码"), NotEmpty, Between(100, 599)]
    public ImmutableArray<int> AcceptedStatus { get; init; } = [200];

    [Meaning("已接收时应答内容的开头；不写则只看状态码")]
    public ImmutableArray<string> AcceptedBody { get; init; }

    [Meaning("表示不必再试的 HTTP 状态码；其余一律稍后再试"), Between(100, 599)]
    public ImmutableArray<int> GiveUpStatus { get; init; }

    [Meaning("表示不必再试的应答内容开头")]
    public ImmutableArray<string> GiveUpBody { get; init; }

    [Meaning("发送一条短信的时限"), Between("1s", "10m")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    [Meaning("网关不在本机而只支持 http 时写 true（号码和口令将明文传输）")]
    public bool AllowUnencrypted { get; init; }

    [Meaning("自建证书颁发机构的证书文件（PEM），相对于配置目录")]
    public string? CaFile { get; init; }

    [Meaning("网关证书的 SHA-256 指纹"), Pattern(MailSettings.FingerprintShape, MailSettings.FingerprintMeaning)]
    public string? FingerprintSha256 { get; init; }

    [Meaning("是否检查证书吊销；内网无法访问吊销列表时写 false")]
    public bool CheckRevocation { get; init; } = true;
}
