using System.Collections.Immutable;

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
    /// <exception cref="TextTemplateException">One is missing or cannot be parsed.</exception>
    public MessageTemplates(IReadOnlyDictionary<string, string> texts)
    {
        MailSubject = TextTemplate.From(texts, MailSubjectName);
        MailText = TextTemplate.From(texts, MailTextName);
        MailHtml = TextTemplate.From(texts, MailHtmlName);
        SmsSingle = TextTemplate.From(texts, SmsSingleName);
        SmsDigest = TextTemplate.From(texts, SmsDigestName);
    }

    public TextTemplate MailSubject { get; }

    public TextTemplate MailText { get; }

    public TextTemplate MailHtml { get; }

    public TextTemplate SmsSingle { get; }

    public TextTemplate SmsDigest { get; }

    /// <summary>Everything that is wrong with the texts of messages, in Chinese with file and line; empty where all can be used.</summary>
    public static ImmutableArray<string> Check(IReadOnlyDictionary<string, string> texts) =>
    [
        .. TextTemplate.Check(texts, MailSubjectName, SampleModels.Mail),
        .. TextTemplate.Check(texts, MailTextName, SampleModels.Mail),
        .. TextTemplate.Check(texts, MailHtmlName, SampleModels.Mail),
        .. TextTemplate.Check(texts, SmsSingleName, SampleModels.Sms),
        .. TextTemplate.Check(texts, SmsDigestName, SampleModels.Sms),
    ];
}
