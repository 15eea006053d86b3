using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>Where the pages and the endpoints listen.</summary>
internal sealed record HttpSettings
{
    [Meaning("监听地址；不在本机的，须写 https:// 并配置证书")]
    public string Listen { get; init; } = "http://127.0.0.1:8710";

    [Meaning("服务器证书文件，相对于配置目录：PFX，或者 PEM（另写 certificate_key_file）")]
    public string? CertificateFile { get; init; }

    [Meaning("PEM 证书的私钥文件，相对于配置目录")]
    public string? CertificateKeyFile { get; init; }

    [Meaning("存放证书或私钥口令的文件，相对于配置目录；没有口令的不写")]
    public string? CertificatePasswordFile { get; init; }

    /// <summary>The server's certificate, with those between it and its root; null where none is configured.</summary>
    /// <param name="directory">The folder that the files are relative to.</param>
    /// <exception cref="CryptographicException">It cannot be used.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public (X509Certificate2 Own, X509Certificate2Collection Between)? ReadCertificate(string directory)
    {
        if (CertificateFile is null)
        {
            return null;
        }

        var file = Path.Combine(directory, CertificateFile);
        var password = CertificatePasswordFile is null ? null : File.ReadAllText(Path.Combine(directory, CertificatePasswordFile)).Trim();
        if (CertificateKeyFile is null)
        {
            var all = X509CertificateLoader.LoadPkcs12CollectionFromFile(file, password);
            var own = all.FirstOrDefault(one => one.HasPrivateKey) ?? throw new CryptographicException("There is no private key in it.");
            all.Remove(own);
            return (own, all);
        }

        var chain = new X509Certificate2Collection();
        chain.ImportFromPemFile(file);
        chain.RemoveAt(0); // the first is the server's own
        var key = Path.Combine(directory, CertificateKeyFile);
        return (password is null ? X509Certificate2.CreateFromPemFile(file, key) : X509Certificate2.CreateFromEncryptedPemFile(file, password, key), chain);
    }
}
