using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.Service;

namespace Monitor.Worker.ConfigFiles.CrossChecks;

/// <summary>Checks the settings of the service that only make sense together.</summary>
internal sealed class ServiceCheck(ConfigErrors errors, BoundPlaces places, ProfileFiles files, RegionTree? regions)
{
    private readonly ConfigRefusals refusals = new(errors, places);
    private readonly ServerAccessCheck servers = new(new(errors, places), files);

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
        new AcknowledgementCheck(refusals, files).Check(service.Acknowledgement);
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
        if (service.Mode == ServiceMode.Production && (!channels.SendsMail() || !channels.SendsSms()))
        {
            var missing = string.Join("、", new[] { channels.SendsMail() ? "" : "mail", channels.SendsSms() ? "" : "sms" }.Where(name => name.Length > 0));
            refusals.Add(service, nameof(service.Mode), $"正式运行须配置邮件和短信通道，channels 中缺少 {missing}");
        }

        if ((!channels.Mail.IsEmpty || !channels.Sms.IsEmpty || !channels.Chat.IsEmpty) && !files.In("texts").Any())
        {
            refusals.Add(service, nameof(service.Channels), "配置了通知通道，但 texts/ 中没有通知模板（*.liquid）");
        }

        foreach (var mail in channels.Mail)
        {
            CheckMail(mail);
        }

        var check = new SmsCheck(refusals, files);
        foreach (var sms in channels.Sms)
        {
            check.Check(sms, service.Delivery.Receipts is not null);
        }

        check.CheckTogether(channels);
        new DeliveryCheck(refusals, files, regions).Check(service);
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

        servers.CheckSecret(mail, (nameof(mail.PasswordFile), mail.PasswordFile), (nameof(mail.PasswordEnv), mail.PasswordEnv));
        servers.CheckTrust(mail);
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

        servers.CheckSecret(mailbox, (nameof(mailbox.PasswordFile), mailbox.PasswordFile), (nameof(mailbox.PasswordEnv), mailbox.PasswordEnv));
        servers.CheckTrust(mailbox);
    }
}
