using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>The channels of messages; empty where messages go to files.</summary>
internal sealed record ChannelSettings
{
    [Meaning("邮件服务器；可以写几个，前一个不行时依次由后一个接替"), OneOrMore]
    public ImmutableArray<MailSettings> Mail { get; init; } = [];

    [Meaning("短信通道；可以写几个，前一个不行时依次由后一个接替"), OneOrMore]
    public ImmutableArray<SmsSettings> Sms { get; init; } = [];

    [Meaning("工作群"), OneOrMore]
    public ImmutableArray<ChatSettings> Chat { get; init; } = [];

    [Meaning("由前置机代发；不写则没有前置机，没有配置的通道须人工转发")]
    public FrontEndSettings FrontEnd { get; init; } = new();

    /// <summary>Whether mails leave by themselves.</summary>
    public bool SendsMail() => !Mail.IsEmpty || FrontEnd.Mail;

    /// <summary>Whether text messages leave by themselves.</summary>
    public bool SendsSms() => !Sms.IsEmpty || FrontEnd.Sms;

    /// <summary>The signature of text messages: that of the first provider.</summary>
    public string SmsSignature() => Sms.IsDefaultOrEmpty ? SmsSettings.DefaultSignature : Sms[0].Signature;
}
