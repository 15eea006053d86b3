using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.Notifications.Channels;

namespace Monitor.Worker.Notifications;

/// <summary>What the configuration says of a channel, as the channel takes it. Paths are relative to the profile.</summary>
internal static class ChannelOptions
{
    public static SmtpServerOptions ToOptions(this MailSettings mail, string directory) => new()
    {
        Host = mail.Host,
        Port = mail.Port,
        Security = mail.Security switch
        {
            MailEncryption.Tls => MailSecurity.Tls,
            MailEncryption.None => MailSecurity.None,
            _ => MailSecurity.StartTls,
        },
        User = mail.User,
        Password = SecretOf(mail.PasswordFile, mail.PasswordEnv, directory),
        FromAddress = mail.FromAddress,
        FromName = mail.FromName,
        Timeout = mail.Timeout,
        AuthorityFile = PathOf(mail.CaFile, directory),
        CertificateFingerprint = mail.FingerprintSha256,
        CheckRevocation = mail.CheckRevocation,
    };

    public static SmsGatewayOptions ToOptions(this SmsSettings sms, string directory) => new()
    {
        Url = new Uri(sms.Url),
        Method = sms.Method == SmsMethod.Post ? SmsGatewayMethod.PostForm : SmsGatewayMethod.Get,
        Parameters = [.. sms.Parameters.Select(parameter => new SmsGatewayParameter(parameter.Key, parameter.Value.Replace("{user}", sms.User ?? "", StringComparison.Ordinal)))],
        Password = SecretOf(sms.PasswordFile, sms.PasswordEnv, directory),
        SuccessStatusCodes = sms.AcceptedStatus,
        SuccessBodyPrefixes = sms.AcceptedBody.IsDefault ? [] : sms.AcceptedBody,
        GiveUpStatusCodes = sms.GiveUpStatus.IsDefault ? [] : sms.GiveUpStatus,
        GiveUpBodyPrefixes = sms.GiveUpBody.IsDefault ? [] : sms.GiveUpBody,
        Timeout = sms.Timeout,
        AllowUnencrypted = sms.AllowUnencrypted,
        AuthorityFile = PathOf(sms.CaFile, directory),
        CertificateFingerprint = sms.FingerprintSha256,
        CheckRevocation = sms.CheckRevocation,
    };

    private static SecretSource? SecretOf(string? file, string? variable, string directory) =>
        PathOf(file, directory) is { } path ? SecretSource.FromFile(path) : variable is null ? null : SecretSource.FromEnvironment(variable);

    private static string? PathOf(string? file, string directory) => file is null ? null : Path.Combine(directory, file);
}
