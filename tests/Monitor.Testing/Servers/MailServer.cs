using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Monitor.Testing.Servers;

/// <summary>Postfix and dovecot on loopback: takes mail by SMTP with STARTTLS and AUTH, serves it by IMAP, lets nothing out.</summary>
public sealed class MailServer : ILoopbackServer<MailServer>
{
    private readonly string folder;
    private readonly ServerSettings settings;

    private MailServer(string folder)
    {
        this.folder = folder;
        settings = new(folder);
        using var certificate = X509CertificateLoader.LoadCertificateFromFile(CertificateFile);
        CertificateSha256 = certificate.GetCertHashString(HashAlgorithmName.SHA256);
    }

    public static string Name => "a mail server (postfix and dovecot)";

    public static string Script => "mail";

    public static int Ports => 3;

    /// <summary>The host to connect to; the certificate names <c>localhost</c> and this address.</summary>
    public string Host { get; } = "127.0.0.1";

    /// <summary>SMTP submission: STARTTLS first, then AUTH.</summary>
    public int SubmissionPort => settings.Port("SUBMISSION_PORT");

    /// <summary>IMAP with STARTTLS.</summary>
    public int ImapPort => settings.Port("IMAP_PORT");

    /// <summary>IMAP over TLS from the first byte.</summary>
    public int ImapsPort => settings.Port("IMAPS_PORT");

    /// <summary>The account that sends.</summary>
    public string User => settings["USER"];

    public string Password => settings["PASSWORD"];

    /// <summary>The account that reads <see cref="Inbox"/> by IMAP.</summary>
    public string InboxUser => settings["INBOX_USER"];

    public string InboxPassword => settings["INBOX_PASSWORD"];

    /// <summary>The account that reads <see cref="Reports"/> by IMAP, by the same password.</summary>
    public string ReportsUser => settings["REPORTS_USER"];

    /// <summary>The self-signed certificate, as PEM.</summary>
    public string CertificateFile => Path.Combine(folder, "certificate.pem");

    /// <summary>Its SHA-256 fingerprint: 64 upper-case hexadecimal digits.</summary>
    public string CertificateSha256 { get; }

    /// <summary>An address to send from.</summary>
    public string Sender { get; } = "alert@labour.test";

    /// <summary>An address that takes mail.</summary>
    public string Inbox { get; } = "inbox@labour.test";

    /// <summary>An address that takes mail into a mailbox of its own.</summary>
    public string Reports { get; } = "reports@labour.test";

    /// <summary>An address that answers 451: try again later.</summary>
    public string Busy { get; } = "busy@labour.test";

    /// <summary>An address that answers 550: never.</summary>
    public string Gone { get; } = "gone@labour.test";

    public static MailServer StartedIn(string folder) => new(folder);

    /// <summary>An address for one test alone: it takes mail and lies in the same mailbox as <see cref="Inbox"/>.</summary>
    public string InboxFor(string purpose) => Inbox.Replace("@", $"+{purpose}@", StringComparison.Ordinal);

    /// <summary>The mails delivered to an address so far, oldest first, each byte for byte as it lies on disk.</summary>
    public ImmutableArray<byte[]> Delivered(string address) =>
    [
        .. new[] { "new", "cur" }
            .Select(part => new DirectoryInfo(Path.Combine(folder, "mail", "inbox", part)))
            .Where(part => part.Exists)
            .SelectMany(part => part.EnumerateFiles())
            .OrderBy(file => file.LastWriteTimeUtc)
            .ThenBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => File.ReadAllBytes(file.FullName))
            .Where(mail => IsFor(address, mail)),
    ];

    /// <summary>How many mails lie in the folder that <see cref="Reports"/> takes them into.</summary>
    public int ArrivedForReports() => new[] { "new", "cur" }
        .Select(part => new DirectoryInfo(Path.Combine(folder, "mail", "reports", part)))
        .Where(part => part.Exists)
        .Sum(part => part.EnumerateFiles().Count());

    /// <summary>Waits until an address has got at least so many mails: delivery follows a moment after the server's 250.</summary>
    public Task<ImmutableArray<byte[]>> DeliveredAsync(string address, int atLeast, CancellationToken cancellationToken) =>
        Eventually.HoldsAsync(
            () => Delivered(address),
            mails => mails.Length >= atLeast,
            mails => $"{address} got {mails.Length} mails instead of {atLeast}",
            cancellationToken);

    private static bool IsFor(string address, byte[] mail)
    {
        using var reader = new StringReader(Encoding.Latin1.GetString(mail));
        while (reader.ReadLine() is { Length: > 0 } header)
        {
            if (header.Equals($"Delivered-To: {address}", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
