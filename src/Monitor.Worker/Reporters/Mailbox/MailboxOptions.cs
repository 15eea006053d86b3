using MailKit.Security;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.Notifications;
using Monitor.Worker.Notifications.Channels;

namespace Monitor.Worker.Reporters.Mailbox;

/// <summary>The mailbox for reports, as it is connected to.</summary>
/// <param name="Settings">What the configuration says.</param>
/// <param name="Password">Where the password is kept.</param>
/// <param name="Trust">Which certificate is believed.</param>
internal sealed record MailboxOptions(MailboxSettings Settings, SecretSource Password, CertificateTrust Trust)
{
    /// <summary>Account and folder, by which the record knows its mails.</summary>
    public string Name => $"{Settings.User}@{Settings.Host}/{Settings.Folder}";

    public SecureSocketOptions Security => Settings.Security switch
    {
        MailEncryption.Tls => SecureSocketOptions.SslOnConnect,
        MailEncryption.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };

    /// <param name="settings">What the configuration says; it has been checked.</param>
    /// <param name="directory">The folder that its files are relative to.</param>
    public static MailboxOptions Of(MailboxSettings settings, string directory) => new(
        settings,
        SecretSource.From(settings.PasswordFile, settings.PasswordEnv, directory)!,
        settings.ToTrust(directory));
}
