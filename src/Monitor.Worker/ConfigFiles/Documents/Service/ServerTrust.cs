using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>Which certificate of a server is believed; without any of it, one that the system's roots vouch for.</summary>
internal abstract record ServerTrust
{
    private const string FingerprintShape = "^([0-9A-Fa-f]{2}:?){31}[0-9A-Fa-f]{2}$";
    private const string FingerprintMeaning = "64 位十六进制的 SHA-256 指纹（可用冒号分隔）";

    [Meaning("自建证书颁发机构的证书文件（PEM），相对于配置目录")]
    public string? CaFile { get; init; }

    [Meaning("服务器证书的 SHA-256 指纹"), Pattern(FingerprintShape, FingerprintMeaning)]
    public string? FingerprintSha256 { get; init; }

    [Meaning("是否检查证书吊销；内网无法访问吊销列表时写 false")]
    public bool CheckRevocation { get; init; } = true;
}
