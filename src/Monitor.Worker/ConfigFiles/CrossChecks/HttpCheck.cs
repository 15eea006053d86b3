using System.Net;
using System.Security.Cryptography;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.Service;

namespace Monitor.Worker.ConfigFiles.CrossChecks;

/// <summary>Checks where the service listens: beyond this machine it has to be encrypted, and the certificate has to work.</summary>
internal sealed class HttpCheck(ConfigRefusals refusals, ProfileFiles files)
{
    public void Check(HttpSettings http)
    {
        if (!Uri.TryCreate(http.Listen, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.PathAndQuery != "/")
        {
            refusals.Add(http, nameof(http.Listen), $"应为监听地址，如 http://127.0.0.1:8710，实际是“{http.Listen}”");
            return;
        }

        var isEncrypted = address.Scheme == Uri.UriSchemeHttps;
        if (!isEncrypted && !IsLoopback(address.Host))
        {
            refusals.Add(http, nameof(http.Listen), $"“{http.Listen}”不在本机，必须加密：请改写 https:// 并用 certificate_file 指明证书，或者改回本机地址，如 http://127.0.0.1:8710");
        }
        else if (isEncrypted && http.CertificateFile is null)
        {
            refusals.Add(http, nameof(http.Listen), $"“{http.Listen}”须用 certificate_file 指明服务器证书");
        }
        else if (!isEncrypted && http.CertificateFile is not null)
        {
            refusals.Add(http, nameof(http.CertificateFile), "配置了证书，监听地址 listen 应写 https://");
        }

        CheckCertificate(http);
    }

    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private void CheckCertificate(HttpSettings http)
    {
        var named = new[] { (nameof(http.CertificateFile), http.CertificateFile), (nameof(http.CertificateKeyFile), http.CertificateKeyFile), (nameof(http.CertificatePasswordFile), http.CertificatePasswordFile) };
        var missing = named.Where(it => it.Item2 is not null && !File.Exists(Path.Combine(files.Directory, it.Item2))).ToArray();
        foreach (var (property, file) in missing)
        {
            refusals.Add(http, property, $"找不到文件“{file}”（相对于配置目录）");
        }

        if (http.CertificateFile is null && named[1..].FirstOrDefault(it => it.Item2 is not null) is { Item1: { } orphan })
        {
            refusals.Add(http, orphan, "没有用 certificate_file 指明证书");
        }

        if (missing.Length > 0 || http.CertificateFile is null)
        {
            return;
        }

        try
        {
            using var own = http.ReadCertificate(files.Directory)?.Own;
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            refusals.Add(http, nameof(http.CertificateFile), $"证书“{http.CertificateFile}”无法使用，请核对文件、私钥和口令（{fault.Message}）");
        }
    }
}
