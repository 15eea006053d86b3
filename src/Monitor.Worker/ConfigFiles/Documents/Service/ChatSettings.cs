using System.Collections.Immutable;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>A chat group and what it is told.</summary>
internal sealed record ChatSettings : ServerTrust
{
    [Meaning("编号，不得重复"), Pattern(Shapes.Id, Shapes.IdMeaning)]
    public required string Id { get; init; }

    [Meaning("种类：wecom 企业微信、dingtalk 钉钉、generic 自建接口（HMAC-SHA256 签名）")]
    public required ChatKindSetting Kind { get; init; }

    [Meaning("接口地址，不含机器人的密钥"), Pattern("^https?://[^\\s]+$", "http:// 或 https:// 开头的地址")]
    public required string Url { get; init; }

    [Meaning("存放机器人密钥（企业微信 key、钉钉 access_token）的文件，相对于配置目录")]
    public string? KeyFile { get; init; }

    [Meaning("存放机器人密钥的环境变量名")]
    public string? KeyEnv { get; init; }

    [Meaning("存放签名密钥（钉钉加签、自建接口）的文件，相对于配置目录")]
    public string? SecretFile { get; init; }

    [Meaning("存放签名密钥的环境变量名")]
    public string? SecretEnv { get; init; }

    [Meaning("群负责的地区（区划代码）；此地区及其下级地区的预警发到群里"), Pattern(Shapes.RegionCode, Shapes.RegionCodeMeaning), MayBeNumber]
    public required string Region { get; init; }

    [Meaning("从哪一级起发（1 到 4）"), Between(1, 4)]
    public int Grade { get; init; } = 3;

    [Meaning("哪些层级地区的预警"), NotEmpty]
    public ImmutableArray<AdministrativeLevel> Levels { get; init; } = [AdministrativeLevel.Province, AdministrativeLevel.City, AdministrativeLevel.County];

    [Meaning("发送一条消息的时限"), Between("1s", "10m")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    [Meaning("接口不在本机而只支持 http 时写 true（内容和密钥将明文传输）")]
    public bool AllowUnencrypted { get; init; }
}
