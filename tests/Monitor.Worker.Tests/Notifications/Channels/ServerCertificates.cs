using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Monitor.Worker.Tests.Notifications.Channels;

/// <summary>A private authority and a certificate of its for a server on loopback.</summary>
internal sealed class ServerCertificates : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(2);

    public ServerCertificates(string hostName = "localhost")
    {
        var from = TimeProvider.System.GetUtcNow() - TimeSpan.FromHours(1);
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var authority = new CertificateRequest("CN=示例内部证书颁发机构", authorityKey, HashAlgorithmName.SHA256);
        authority.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        Authority = authority.CreateSelfSigned(from, from + Lifetime);

        using var serverKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var server = new CertificateRequest($"CN={hostName}", serverKey, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(hostName);
        if (hostName == "localhost")
        {
            names.AddIpAddress(IPAddress.Loopback);
        }

        server.CertificateExtensions.Add(names.Build());
        server.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        using var bare = server.Create(Authority, from, from + Lifetime - TimeSpan.FromHours(2), [1, 2, 3, 4]);
        using var withKey = bare.CopyWithPrivateKey(serverKey);
        Server = X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), null);
    }

    public X509Certificate2 Authority { get; }

    public X509Certificate2 Server { get; }

    public string Fingerprint => Server.GetCertHashString(HashAlgorithmName.SHA256);

    public string AuthorityPem => Authority.ExportCertificatePem();

    public void Dispose()
    {
        Authority.Dispose();
        Server.Dispose();
    }
}
