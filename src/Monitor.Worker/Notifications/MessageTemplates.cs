using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.Notifications.Templates;

namespace Monitor.Worker.Notifications;

/// <summary>The texts of mails, text messages and chat messages, each with its variants by reason and grade.</summary>
internal sealed class MessageTemplates
{
    private const string MailSubjectName = "mail.subject";
    private const string MailTextName = "mail.text";
    private const string MailHtmlName = "mail.html";
    private const string SmsSingleName = "sms.single";
    private const string SmsDigestName = "sms.digest";
    private const string ChatName = "chat.text";

    /// <summary>Takes them from the configuration's texts.</summary>
    /// <param name="texts">Liquid texts by file name without its ending.</param>
    /// <exception cref="TextTemplateException">One is missing or cannot be used.</exception>
    public MessageTemplates(IReadOnlyDictionary<string, string> texts)
    {
        MailSubject = new TemplateFamily<MailModel>(texts, MailSubjectName);
        MailText = new TemplateFamily<MailModel>(texts, MailTextName);
        MailHtml = new TemplateFamily<MailModel>(texts, MailHtmlName);
        SmsSingle = new TemplateFamily<SmsModel>(texts, SmsSingleName);
        SmsDigest = new TemplateFamily<SmsModel>(texts, SmsDigestName);
        Chat = new TemplateFamily<ChatModel>(texts, ChatName);
    }

    public TemplateFamily<MailModel> MailSubject { get; }

    public TemplateFamily<MailModel> MailText { get; }

    public TemplateFamily<MailModel> MailHtml { get; }

    public TemplateFamily<SmsModel> SmsSingle { get; }

    public TemplateFamily<SmsModel> SmsDigest { get; }

    public TemplateFamily<ChatModel> Chat { get; }

    /// <summary>Everything that is wrong with the texts of messages, in Chinese with file, line and column; empty where all can be used.</summary>
    public static ImmutableArray<ConfigError> Check(IReadOnlyDictionary<string, string> texts) =>
    [
        .. TemplateFamily<MailModel>.Check(texts, MailSubjectName),
        .. TemplateFamily<MailModel>.Check(texts, MailTextName),
        .. TemplateFamily<MailModel>.Check(texts, MailHtmlName),
        .. TemplateFamily<SmsModel>.Check(texts, SmsSingleName),
        .. TemplateFamily<SmsModel>.Check(texts, SmsDigestName),
        .. TemplateFamily<ChatModel>.Check(texts, ChatName),
    ];
}
