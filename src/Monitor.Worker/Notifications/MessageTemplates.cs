using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.Notifications.Templates;

namespace Monitor.Worker.Notifications;

/// <summary>The texts of mails and text messages.</summary>
internal sealed class MessageTemplates
{
    private const string MailSubjectName = "mail.subject";
    private const string MailTextName = "mail.text";
    private const string MailHtmlName = "mail.html";
    private const string SmsSingleName = "sms.single";
    private const string SmsDigestName = "sms.digest";

    /// <summary>Takes them from the configuration's texts.</summary>
    /// <param name="texts">Liquid texts by file name without its ending.</param>
    /// <exception cref="TextTemplateException">One is missing or cannot be used.</exception>
    public MessageTemplates(IReadOnlyDictionary<string, string> texts)
    {
        MailSubject = TextTemplate<MailModel>.From(texts, MailSubjectName);
        MailText = TextTemplate<MailModel>.From(texts, MailTextName);
        MailHtml = TextTemplate<MailModel>.From(texts, MailHtmlName);
        SmsSingle = TextTemplate<SmsModel>.From(texts, SmsSingleName);
        SmsDigest = TextTemplate<SmsModel>.From(texts, SmsDigestName);
    }

    public TextTemplate<MailModel> MailSubject { get; }

    public TextTemplate<MailModel> MailText { get; }

    public TextTemplate<MailModel> MailHtml { get; }

    public TextTemplate<SmsModel> SmsSingle { get; }

    public TextTemplate<SmsModel> SmsDigest { get; }

    /// <summary>Everything that is wrong with the texts of messages, in Chinese with file, line and column; empty where all can be used.</summary>
    public static ImmutableArray<ConfigError> Check(IReadOnlyDictionary<string, string> texts) =>
    [
        .. TextTemplate<MailModel>.Check(texts, MailSubjectName),
        .. TextTemplate<MailModel>.Check(texts, MailTextName),
        .. TextTemplate<MailModel>.Check(texts, MailHtmlName),
        .. TextTemplate<SmsModel>.Check(texts, SmsSingleName),
        .. TextTemplate<SmsModel>.Check(texts, SmsDigestName),
    ];
}
