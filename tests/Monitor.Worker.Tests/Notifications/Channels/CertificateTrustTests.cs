using System.Net.Security;
using Monitor.Worker.Notifications.Channels;

namespace Monitor.Worker.Tests.Notifications.Channels;

public sealed class CertificateTrustTests : IDisposable
{
    private readonly ScratchFolder folder = new();
    private readonly ServerCertificates certificates = new();

    public void Dispose()
    {
        folder.Dispose();
        certificates.Dispose();
    }

    [Fact]
    public void A_pin_believes_that_certificate_whatever_else_is_wrong_with_it()
    {
        var trust = new CertificateTrust(null, certificates.Fingerprint, checkRevocation: true);

        var everythingWrong = SslPolicyErrors.RemoteCertificateNameMismatch | SslPolicyErrors.RemoteCertificateChainErrors;

        Assert.Null(trust.Objection(certificates.Server, null, everythingWrong));
        Assert.Equal("固定证书指纹", trust.Description);
        Assert.False(trust.PlatformChecksRevocation);
    }

    [Fact]
    public void A_pin_believes_no_other_certificate_even_if_the_system_does()
    {
        using var others = new ServerCertificates();
        var trust = new CertificateTrust(null, certificates.Fingerprint, checkRevocation: true);

        Assert.StartsWith("证书指纹与配置不符", trust.Objection(others.Server, null, SslPolicyErrors.None), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_fingerprint_is_read_with_colons_and_in_either_case(bool lower)
    {
        var text = string.Join(':', certificates.Fingerprint.Chunk(2).Select(pair => new string(pair)));

        Assert.Equal(
            Convert.FromHexString(certificates.Fingerprint),
            CertificateTrust.ParseFingerprint(lower ? text.ToLowerInvariant() : text));
    }

    [Fact]
    public void The_private_authority_is_believed_for_what_it_issued_and_for_nothing_else()
    {
        using var others = new ServerCertificates();
        var trust = new CertificateTrust(folder.File("ca.pem", certificates.AuthorityPem), null, checkRevocation: false);

        Assert.Null(trust.Objection(certificates.Server, null, SslPolicyErrors.RemoteCertificateChainErrors));
        Assert.Equal("内部证书颁发机构不能证明该证书（签名无效）", trust.Objection(others.Server, null, SslPolicyErrors.None));
    }

    [Fact]
    public void The_private_authority_does_not_excuse_a_wrong_name()
    {
        var trust = new CertificateTrust(folder.File("ca.pem", certificates.AuthorityPem), null, checkRevocation: false);

        Assert.Equal("证书上的名称与所配置的主机名不符", trust.Objection(certificates.Server, null, SslPolicyErrors.RemoteCertificateNameMismatch));
    }

    [Fact]
    public void Revocation_that_cannot_be_asked_for_is_an_objection_while_it_is_to_be_checked()
    {
        var trust = new CertificateTrust(folder.File("ca.pem", certificates.AuthorityPem), null, checkRevocation: true);

        Assert.Equal(
            "内部证书颁发机构不能证明该证书（无法查询是否已被吊销）",
            trust.Objection(certificates.Server, null, SslPolicyErrors.RemoteCertificateChainErrors));
    }

    [Fact]
    public void An_authority_file_that_cannot_be_read_is_named()
    {
        var missing = new CertificateTrust("no-such-ca.pem", null, checkRevocation: false);

        Assert.Equal(
            "证书颁发机构文件 no-such-ca.pem 无法读取；请检查路径、权限与格式（PEM）",
            missing.Objection(certificates.Server, null, SslPolicyErrors.RemoteCertificateChainErrors));
    }

    [Fact]
    public void An_authority_file_without_a_certificate_vouches_for_nothing()
    {
        var empty = new CertificateTrust(folder.File("ca.pem", "not a certificate"), null, checkRevocation: false);

        Assert.NotNull(empty.Objection(certificates.Server, null, SslPolicyErrors.None));
    }

    [Fact]
    public void A_pin_beside_an_authority_and_a_pin_that_is_none_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new CertificateTrust("ca.pem", certificates.Fingerprint, checkRevocation: true));
        Assert.Throws<ArgumentException>(() => new CertificateTrust(null, "12:34", checkRevocation: true));
    }

    [Fact]
    public void By_default_the_system_decides()
    {
        var trust = CertificateTrust.OfTheSystem;

        Assert.Null(trust.Objection(certificates.Server, null, SslPolicyErrors.None));
        Assert.Equal("系统不信任该证书（未说明原因）", trust.Objection(certificates.Server, null, SslPolicyErrors.RemoteCertificateChainErrors));
        Assert.Equal("证书上的名称与所配置的主机名不符", trust.Objection(certificates.Server, null, SslPolicyErrors.RemoteCertificateNameMismatch));
        Assert.Equal("服务器没有出示证书", trust.Objection(null, null, SslPolicyErrors.RemoteCertificateNotAvailable));
        Assert.True(trust.PlatformChecksRevocation);
    }
}
