using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>The channels of messages; null where messages go to files.</summary>
internal sealed record ChannelSettings
{
    [Meaning("邮件服务器")]
    public MailSettings? Mail { get; init; }

    [Meaning("短信网关")]
    public SmsSettings? Sms { get; init; }
}
