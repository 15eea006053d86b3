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
        Password = SecretSource.From(mail.PasswordFile, mail.PasswordEnv, directory),
        FromAddress = mail.FromAddress,
        FromName = mail.FromName,
        Timeout = mail.Timeout,
        Trust = mail.ToTrust(directory),
    };

    public static SmsGatewayOptions ToOptions(this SmsSettings sms, string directory, Func<string, string>? receiptUrl) => new()
    {
        Url = new Uri(sms.Url!),
        Method = sms.Method == SmsMethod.Post ? SmsGatewayMethod.PostForm : SmsGatewayMethod.Get,
        Parameters = [.. sms.Parameters.Select(parameter => new SmsGatewayParameter(parameter.Key, parameter.Value.Replace("{user}", sms.User ?? "", StringComparison.Ordinal)))],
        Password = SecretSource.From(sms.PasswordFile, sms.PasswordEnv, directory),
        SuccessStatusCodes = sms.AcceptedStatus,
        SuccessBodyPrefixes = sms.AcceptedBody.IsDefault ? [] : sms.AcceptedBody,
        GiveUpStatusCodes = sms.GiveUpStatus.IsDefault ? [] : sms.GiveUpStatus,
        GiveUpBodyPrefixes = sms.GiveUpBody.IsDefault ? [] : sms.GiveUpBody,
        Timeout = sms.Timeout,
        AllowUnencrypted = sms.AllowUnencrypted,
        Trust = sms.ToTrust(directory),
        ReceiptUrl = receiptUrl,
    };

    public static CloudSmsOptions ToCloudOptions(this SmsSettings sms, string directory) => new()
    {
        Url = sms.Url is { } url ? new Uri(url) : sms.Kind == SmsProviderKind.Aliyun ? Aliyun : Tencent,
        KeyId = sms.User!,
        Secret = SecretSource.From(sms.PasswordFile, sms.PasswordEnv, directory)!,
        Signature = sms.Signature.Trim('【', '】'),
        Template = sms.Template!,
        Templates = sms.Templates,
        Variables = sms.Parameters.WithComparers(StringComparer.Ordinal),
        AppId = sms.AppId ?? "",
        Region = sms.Region,
        Timeout = sms.Timeout,
        Trust = sms.ToTrust(directory),
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
        Key = SecretSource.From(chat.KeyFile, chat.KeyEnv, directory),
        Secret = SecretSource.From(chat.SecretFile, chat.SecretEnv, directory),
        Timeout = chat.Timeout,
        Trust = chat.ToTrust(directory),
    };

    /// <summary>Which certificate of the server is believed.</summary>
    public static CertificateTrust ToTrust(this ServerTrust server, string directory) =>
        new(server.CaFile is { } authority ? Path.Combine(directory, authority) : null, server.FingerprintSha256, server.CheckRevocation);

    public static SecretSource? ReceiptSecret(this ReceiptSettings receipts, string directory) => SecretSource.From(receipts.SecretFile, receipts.SecretEnv, directory);
}
