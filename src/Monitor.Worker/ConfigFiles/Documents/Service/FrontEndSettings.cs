using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>What a front-end host takes from the data folder and sends.</summary>
internal sealed record FrontEndSettings
{
    [Meaning("邮件由前置机从数据目录的 mail 文件夹取走代发；另外配置了邮件服务器的，服务器都不行时才写入")]
    public bool Mail { get; init; }

    [Meaning("短信由前置机从数据目录的 sms 文件夹取走代发；另外配置了短信通道的，通道都不行时才写入")]
    public bool Sms { get; init; }

    [Meaning("前置机代发的邮件的发件地址；不写则用邮件服务器的"), Pattern(Shapes.Mail, Shapes.MailMeaning)]
    public string? FromAddress { get; init; }
}
