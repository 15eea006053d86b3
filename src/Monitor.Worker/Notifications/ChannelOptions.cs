using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.Notifications.Channels;

namespace Monitor.Worker.Notifications;

/// <summary>What the configuration says of a channel, as the channel takes it. Paths are relative to the profile.</summary>
internal static class ChannelOptions
{
    private static readonly Uri Aliyun = new("https://dysmsapi.aliyuncs.com/");
    private static readonly Uri Tencent = new("https://sms.tencentcloudapi.com/");

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

    public static SmsGatewayOptions ToOptions(this SmsSettings sms, string directory, Func<string, string>? receiptUrl) => new()
    {
        Url = new Uri(sms.Url!),
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
        ReceiptUrl = receiptUrl,
    };

    public static CloudSmsOptions ToCloudOptions(this SmsSettings sms, string directory) => new()
    {
        Url = sms.Url is { } url ? new Uri(url) : sms.Kind == SmsProviderKind.Aliyun ? Aliyun : Tencent,
        KeyId = sms.User!,
        Secret = SecretOf(sms.PasswordFile, sms.PasswordEnv, directory)!,
        Signature = sms.Signature.Trim('【', '】'),
        Template = sms.Template!,
        Templates = sms.Templates,
        Variables = sms.Parameters.WithComparers(StringComparer.Ordinal),
        AppId = sms.AppId ?? "",
        Region = sms.Region,
        Timeout = sms.Timeout,
        AuthorityFile = PathOf(sms.CaFile, directory),
        CertificateFingerprint = sms.FingerprintSha256,
        CheckRevocation = sms.CheckRevocation,
    };

    public static ChatOptions ToOptions(this ChatSettings chat, string directory) => new()
    {
        Id = chat.Id,
        Kind = chat.Kind switch
        {
            ChatKindSetting.WeCom => ChatKind.WeCom,
            ChatKindSetting.DingTalk => ChatKind.DingTalk,
            _ => ChatKind.Generic,
        },
        Url = new Uri(chat.Url),
        Key = SecretOf(chat.KeyFile, chat.KeyEnv, directory),
        Secret = SecretOf(chat.SecretFile, chat.SecretEnv, directory),
        Timeout = chat.Timeout,
        AuthorityFile = PathOf(chat.CaFile, directory),
        CertificateFingerprint = chat.FingerprintSha256,
        CheckRevocation = chat.CheckRevocation,
    };

    public static SecretSource? ReceiptSecret(this ReceiptSettings receipts, string directory) => SecretOf(receipts.SecretFile, receipts.SecretEnv, directory);

    private static SecretSource? SecretOf(string? file, string? variable, string directory) =>
        PathOf(file, directory) is { } path ? SecretSource.FromFile(path) : variable is null ? null : SecretSource.FromEnvironment(variable);

    private static string? PathOf(string? file, string directory) => file is null ? null : Path.Combine(directory, file);
}
