using System.Text.RegularExpressions;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.Service;

namespace Monitor.Worker.ConfigFiles.CrossChecks;

/// <summary>Checks the settings of the service that only make sense together.</summary>
internal sealed partial class ServiceCheck(ConfigErrors errors, BoundPlaces places, ProfileFiles files)
{
    private static readonly string[] Placeholders = ["to", "text", "user", "password", "key"];

    private readonly ConfigRefusals refusals = new(errors, places);

    public void Check(ServiceDocument service)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(service.TimeZone, out _))
        {
            refusals.Add(service, nameof(service.TimeZone), $"没有“{service.TimeZone}”这个时区，中国标准时间写作 Asia/Shanghai");
        }

        if (service.Retention.Logs < RetentionSettings.LeastLogs)
        {
            refusals.Add(service.Retention, nameof(service.Retention.Logs), "日志保存不得少于六个月（网络安全法第二十一条），应不少于 184d");
        }

        new HttpCheck(refusals, files).Check(service.Http);
        CheckChannels(service);
        if (service.Mailbox is { } mailbox)
        {
            CheckMailbox(mailbox);
        }

        if (service.Influx is { } influx)
        {
            new InfluxCheck(refusals, files).Check(influx);
        }

        if (service.Mode != ServiceMode.ReplayOnly && !files.Has("people.yaml"))
        {
            refusals.Add(service, nameof(service.Mode), "试运行和正式运行须有 people.yaml；只作历史回放时写 replay_only");
        }
    }

    private void CheckChannels(ServiceDocument service)
    {
        var channels = service.Channels;
        if (service.Mode == ServiceMode.Production && (channels.Mail is null || channels.Sms is null))
        {
            var missing = string.Join("、", new[] { channels.Mail is null ? "mail" : "", channels.Sms is null ? "sms" : "" }.Where(name => name.Length > 0));
            refusals.Add(service, nameof(service.Mode), $"正式运行须配置邮件和短信通道，channels 中缺少 {missing}");
        }

        if ((channels.Mail is not null || channels.Sms is not null) && !files.In("texts").Any())
        {
            refusals.Add(service, nameof(service.Channels), "配置了通知通道，但 texts/ 中没有通知模板（*.liquid）");
        }

        if (channels.Mail is { } mail)
        {
            CheckMail(mail);
        }

        if (channels.Sms is { } sms)
        {
            CheckSms(sms);
        }
    }

    private void CheckMail(MailSettings mail)
    {
        if (mail.Security == MailEncryption.None && !HttpCheck.IsLoopback(mail.Host))
        {
            refusals.Add(mail, nameof(mail.Security), $"邮件服务器 {mail.Host} 不在本机，必须加密：应为 starttls 或 tls");
        }

        if (mail.User is not null && mail.PasswordFile is null && mail.PasswordEnv is null)
        {
            refusals.Add(mail, nameof(mail.User), "写了账号，还须用 password_file 或 password_env 指明口令来源");
        }

        CheckSecret(mail, mail.PasswordFile, mail.PasswordEnv);
        CheckTrust(mail, mail.CaFile, mail.FingerprintSha256);
    }

    private void CheckMailbox(MailboxSettings mailbox)
    {
        if (mailbox.Security == MailEncryption.None && !HttpCheck.IsLoopback(mailbox.Host))
        {
            refusals.Add(mailbox, nameof(mailbox.Security), $"邮件服务器 {mailbox.Host} 不在本机，必须加密：应为 tls 或 starttls");
        }

        if (mailbox.PasswordFile is null && mailbox.PasswordEnv is null)
        {
            refusals.Add(mailbox, nameof(mailbox.User), "写了账号，还须用 password_file 或 password_env 指明口令来源");
        }

        if (new[] { mailbox.Folder, mailbox.Processed, mailbox.Returned }.Distinct(StringComparer.OrdinalIgnoreCase).Count() < 3)
        {
            refusals.Add(mailbox, nameof(mailbox.Folder), "folder、processed 和 returned 应为三个不同的文件夹");
        }

        CheckSecret(mailbox, mailbox.PasswordFile, mailbox.PasswordEnv);
        CheckTrust(mailbox, mailbox.CaFile, mailbox.FingerprintSha256);
    }

    private void CheckSms(SmsSettings sms)
    {
        if (Uri.TryCreate(sms.Url, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp && !HttpCheck.IsLoopback(url.Host) && !sms.AllowUnencrypted)
        {
            refusals.Add(sms, nameof(sms.Url), "网关不在本机而地址未加密：请改用 https://，确无条件时写 allow_unencrypted: true");
        }

        foreach (var (name, template) in sms.Parameters)
        {
            foreach (var unknown in Placeholder().Matches(template).Select(match => match.Groups[1].Value).Except(Placeholders, StringComparer.Ordinal))
            {
                refusals.AddKey(sms, nameof(sms.Parameters), name, $"没有占位符“{{{unknown}}}”；可用：{{to}}、{{text}}、{{user}}、{{password}}、{{key}}");
            }
        }

        foreach (var needed in Placeholders[..2].Where(needed => sms.Parameters.Values.All(template => !template.Contains($"{{{needed}}}", StringComparison.Ordinal))))
        {
            refusals.Add(sms, nameof(sms.Parameters), $"参数中没有用到占位符“{{{needed}}}”");
        }

        foreach (var (index, code) in sms.GiveUpStatus.Index().Where(one => sms.AcceptedStatus.Contains(one.Item)))
        {
            refusals.Add(sms, nameof(sms.GiveUpStatus), index, $"状态码 {code} 已列入 accepted_status，只能列入一处");
        }

        CheckSecret(sms, sms.PasswordFile, sms.PasswordEnv);
        CheckTrust(sms, sms.CaFile, sms.FingerprintSha256);
    }

    private void CheckSecret(object settings, string? file, string? variable)
    {
        if (file is not null && variable is not null)
        {
            refusals.Add(settings, nameof(MailSettings.PasswordEnv), "password_file 和 password_env 只能写一个");
        }

        CheckExists(settings, nameof(MailSettings.PasswordFile), file);
    }

    private void CheckTrust(object settings, string? authority, string? fingerprint)
    {
        if (authority is not null && fingerprint is not null)
        {
            refusals.Add(settings, nameof(MailSettings.FingerprintSha256), "ca_file 和 fingerprint_sha256 只能写一个");
        }

        CheckExists(settings, nameof(MailSettings.CaFile), authority);
    }

    private void CheckExists(object settings, string property, string? file)
    {
        if (file is not null && !File.Exists(Path.Combine(files.Directory, file)))
        {
            refusals.Add(settings, property, $"找不到文件“{file}”（相对于配置目录）");
        }
    }

    [GeneratedRegex("\\{([^{}]*)\\}")]
    private static partial Regex Placeholder();
}
