using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>Where providers tell of deliveries.</summary>
internal sealed record ReceiptSettings
{
    [Meaning("服务商访问本服务的地址，不含路径；回执地址为它加 /receipts/短信通道编号/口令"), Pattern("^https?://[^\\s/]+$", "http:// 或 https:// 开头、不含路径的地址")]
    public required string Url { get; init; }

    [Meaning("存放回执口令的文件，相对于配置目录；口令不少于 24 个字母或数字")]
    public string? SecretFile { get; init; }

    [Meaning("存放回执口令的环境变量名")]
    public string? SecretEnv { get; init; }
}
