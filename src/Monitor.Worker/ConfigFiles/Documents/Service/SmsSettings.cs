using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>An SMS provider: a gateway spoken to over HTTP, or a cloud service.</summary>
internal sealed record SmsSettings : ServerTrust
{
    /// <summary>Also signs the texts that go to files while no gateway is configured.</summary>
    public const string DefaultSignature = "【就业监测】";

    [Meaning("编号，出现在回执地址和投递记录里；不写的按次序为 sms1、sms2"), Pattern(Shapes.Id, Shapes.IdMeaning)]
    public string? Id { get; init; }

    [Meaning("种类：http 短信网关、aliyun 阿里云短信服务、tencent 腾讯云短信")]
    public SmsProviderKind Kind { get; init; }

    [Meaning("网关地址；kind 为 aliyun、tencent 的不必写"), Pattern("^https?://[^\\s]+$", "http:// 或 https:// 开头的地址")]
    public string? Url { get; init; }

    [Meaning("请求方式：get 或 post")]
    public SmsMethod Method { get; init; }

    [Meaning("http：请求参数，可用占位符 {to} {text} {user} {password} {key} {receipt}；aliyun：模板变量的内容；tencent：按次序 \"1\"、\"2\" 的模板变量的内容；模板变量可用占位符 {text} {region} {grade} {label} {change} {summary} {number} {count} {overview} {prefix}"), NotEmpty, MayBeNumber]
    public required ImmutableSortedDictionary<string, string> Parameters { get; init; }

    [Meaning("账号；aliyun 为 AccessKey ID，tencent 为 SecretId")]
    public string? User { get; init; }

    [Meaning("aliyun、tencent：审核通过的模板编号"), MayBeNumber]
    public string? Template { get; init; }

    [Meaning("aliyun、tencent：个别事由另用的模板编号，键为事由 new、worse、lifted、repeat、correction、late、drill、case"), MayBeNumber]
    public ImmutableSortedDictionary<string, string> Templates { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    [Meaning("tencent：应用编号 SmsSdkAppId"), MayBeNumber]
    public string? AppId { get; init; }

    [Meaning("tencent：地域")]
    public string Region { get; init; } = "ap-guangzhou";

    [Meaning("服务商是否回送送达回执（须配置 delivery.receipts）；写 true 时，逾期没有回执的由下一个通道接替")]
    public bool Receipts { get; init; }

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
}
