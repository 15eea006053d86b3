using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Monitor.Worker.Notifications.Channels;

/// <summary>
/// Which server certificate is believed: one that the system's roots vouch for, one that a private authority vouches for, or exactly the pinned one.
/// There is no setting that accepts any certificate.
/// </summary>
/// <remarks>A pin trusts that very certificate, whatever its name, date or issuer; revocation means nothing to it.</remarks>
internal sealed class CertificateTrust(string? authorityFile, string? fingerprint, bool checkRevocation)
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    private static readonly TimeSpan RevocationTimeout = TimeSpan.FromSeconds(5);
    private readonly byte[]? pin = fingerprint is null ? null
        : authorityFile is not null ? throw new ArgumentException("an authority and a pin at once", nameof(fingerprint))
        : ParseFingerprint(fingerprint) ?? throw new ArgumentException("not a SHA-256 fingerprint", nameof(fingerprint));

    /// <summary>What the system's roots vouch for, and nothing else.</summary>
    public static CertificateTrust OfTheSystem { get; } = new(null, null, checkRevocation: true);

    /// <summary>Whether the platform's own chain check is to ask for revocation; the other two ways decide for themselves.</summary>
    public bool PlatformChecksRevocation => checkRevocation && pin is null && authorityFile is null;

    public bool IsRevocationIgnored => !checkRevocation && pin is null;

    public string Description => pin is not null ? "固定证书指纹" : authorityFile is not null ? "内部证书颁发机构" : "系统信任的证书";

    /// <summary>The 32 bytes of a fingerprint in hexadecimal, with or without colons; null where it is none.</summary>
    public static byte[]? ParseFingerprint(string text)
    {
        var digits = text.Replace(":", "", StringComparison.Ordinal).Trim();
        return digits.Length == 2 * SHA256.HashSizeInBytes && digits.All(char.IsAsciiHexDigit) ? Convert.FromHexString(digits) : null;
    }

    /// <summary>Why the certificate is refused, in Chinese; null where it is believed.</summary>
    public string? Objection(X509Certificate? presented, X509Chain? chain, SslPolicyErrors errors)
    {
        if (presented is null)
        {
            return "服务器没有出示证书";
        }

        var certificate = presented as X509Certificate2 ?? X509CertificateLoader.LoadCertificate(presented.GetRawCertData());
        return pin is not null ? ObjectionToPinned(certificate)
            : errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) ? "证书上的名称与所配置的主机名不符"
            : authorityFile is not null ? ObjectionToIssued(certificate, chain)
            : errors == SslPolicyErrors.None ? null
            : $"系统不信任该证书（{Statuses(chain)}）";
    }

    private string? ObjectionToPinned(X509Certificate2 certificate)
    {
        var actual = SHA256.HashData(certificate.RawData);
        return CryptographicOperations.FixedTimeEquals(actual, pin) ? null
            : $"证书指纹与配置不符，服务器出示的是 {Convert.ToHexStringLower(actual)}；如确系更换证书，请核实后修改配置";
    }

    private string? ObjectionToIssued(X509Certificate2 certificate, X509Chain? presented)
    {
        try
        {
            using var chain = PrivateChain(presented);
            return chain.Build(certificate) ? null : $"内部证书颁发机构不能证明该证书（{Statuses(chain)}）";
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return $"证书颁发机构文件 {authorityFile} 无法读取；请检查路径、权限与格式（PEM）";
        }
    }

    private X509Chain PrivateChain(X509Chain? presented)
    {
        var chain = new X509Chain();
        var policy = chain.ChainPolicy;
        policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        policy.CustomTrustStore.ImportFromPemFile(authorityFile!);
        policy.ApplicationPolicy.Add(new Oid(ServerAuthentication));
        policy.RevocationMode = checkRevocation ? X509RevocationMode.Online : X509RevocationMode.NoCheck;
        policy.RevocationFlag = X509RevocationFlag.ExcludeRoot;
        policy.UrlRetrievalTimeout = RevocationTimeout;
        policy.DisableCertificateDownloads = true;
        if (presented is not null)
        {
            policy.ExtraStore.AddRange(presented.ChainPolicy.ExtraStore);
        }

        return chain;
    }

    private static string Statuses(X509Chain? chain)
    {
        var statuses = chain is null ? [] : chain.ChainStatus.Select(status => Named(status.Status));
        return string.Join('、', statuses.Distinct().Order(StringComparer.Ordinal).DefaultIfEmpty("未说明原因"));
    }

    private static string Named(X509ChainStatusFlags status) => status switch
    {
        X509ChainStatusFlags.NotTimeValid => "不在有效期内",
        X509ChainStatusFlags.UntrustedRoot => "颁发机构不受信任",
        X509ChainStatusFlags.PartialChain => "证书链不完整",
        X509ChainStatusFlags.Revoked => "已被吊销",
        X509ChainStatusFlags.RevocationStatusUnknown or X509ChainStatusFlags.OfflineRevocation => "无法查询是否已被吊销",
        X509ChainStatusFlags.NotSignatureValid => "签名无效",
        X509ChainStatusFlags.NotValidForUsage => "不是服务器证书",
        _ => status.ToString(),
    };
}
